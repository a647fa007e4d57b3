"""The entry point of ``newsum`` and of ``python -m newsum``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        # Imported here, so that Ctrl-C is met with silence from the first moment on.
        from newsum.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
