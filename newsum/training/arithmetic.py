"""The same floating-point arithmetic on every x86-64 processor with AVX2.

NumPy and OpenBLAS choose their routines by the processor and by the number of its cores. The sums of one
routine differ from those of another in the last bit, and training makes them differ in a weight.
"""

from __future__ import annotations

import os

_SETTINGS = {
    "OPENBLAS_CORETYPE": "Haswell",
    "OPENBLAS_NUM_THREADS": "1",
    # The names of the features above AVX2, as NumPy has called them until 2.3 and since.
    "NPY_DISABLE_CPU_FEATURES": (
        "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL X86_V4 AVX512_ICL AVX512_SPR"
    ),
}


def pin() -> None:
    """Choose the routines for this process, before anything imports NumPy; the user's own settings stay."""
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
