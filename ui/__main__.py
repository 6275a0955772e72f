"""Entry point: no argument opens the desktop, a sub-command goes to the command line without Qt being imported."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: Arguments without the program's name; by default those it was started with.

    Returns:
        The exit code.
    """
    from integrity_zone.cli import main as command_line

    arguments = sys.argv[1:] if argv is None else argv
    # There is no desktop yet, so the bare name shows what the program can do.
    return command_line(arguments or ["--help"])


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A frozen program starts itself again for a child process and must know that it is one.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
