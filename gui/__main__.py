"""The program's door: a call with a command is for the command line, any other starts the application.

Worker processes import this module (as `__mp_main__`) and need nothing of what is behind it; so it imports nothing but inside `main`.
"""

import sys
from collections.abc import Sequence

if hasattr(sys, "frozen"):
    from multiprocessing import freeze_support
else:

    def freeze_support() -> None:
        """Python itself starts the workers of a program that is not built; 6 ms of a start."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the call says; `argv` is without the program's name (default: this process's). Returns the exit status."""
    freeze_support()
    from gui.starting.door import launch  # noqa: PLC0415  # see above

    return launch(tuple(sys.argv[1:] if argv is None else argv))


if __name__ == "__main__":
    sys.exit(main())
