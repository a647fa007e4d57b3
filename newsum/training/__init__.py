"""Rebuild every model file of newsum/data: python -m newsum.training."""
