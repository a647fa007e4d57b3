"""The version of newsum, in one place."""

__version__ = "0.1.0"
