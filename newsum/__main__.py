"""The entry point of ``newsum`` and of ``python -m newsum``."""

from __future__ import annotations

import os
import signal
import sys

from newsum.errors import ExitCode


def main() -> None:
    """Run the command line and exit with its code."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, leave)
    try:
        # Imported here: most of the time of a start goes into it, and Ctrl-C is met with silence by then.
        from newsum.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    sys.exit(code)


def leave(number: int, frame: object) -> None:
    """End on Ctrl-C at once: while the command line is being imported there is nothing to put in order."""
    os._exit(ExitCode.INTERRUPTED)


if __name__ == "__main__":
    main()
