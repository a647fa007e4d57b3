"""ROUGE of any method, beside any other, against summaries that people wrote."""

from newsum.evaluation.comparison import Progress, evaluate
from newsum.evaluation.dataset import Dataset, load
from newsum.evaluation.report import Report, notes, table, to_dict
from newsum.evaluation.systems import System, methods, predictions

__all__ = [
    "Dataset",
    "Progress",
    "Report",
    "System",
    "evaluate",
    "load",
    "methods",
    "notes",
    "predictions",
    "table",
    "to_dict",
]
