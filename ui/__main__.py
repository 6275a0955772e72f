"""Entry point: no argument opens the desktop, a sub-command goes to the command line without Qt being imported."""

from __future__ import annotations

import sys

WORKSPACE_SUFFIX = ".zi"
SELF_CHECK = "--self-check"


def main(argv: list[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: Arguments without the program's name; by default those it was started with. A single workspace file, as a
            double click gives it, opens in the desktop; `--self-check` is described in `ui.self_check`.

    Returns:
        The exit code.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments or arguments[0] == SELF_CHECK or (len(arguments) == 1 and arguments[0].endswith(WORKSPACE_SUFFIX)):
        return _desktop(arguments)
    from integrity_zone.cli import main as command_line

    return command_line(arguments)


def _desktop(arguments: list[str]) -> int:
    from integrity_zone.errors import EnvironmentProblem
    from ui.quick_start import hold_collector, spare_feature_search

    hold_collector()
    try:
        # First of all that is Qt: it refuses a binding that would abort, and says when there is none.
        import ui.qt_guard  # noqa: F401

        spare_feature_search()
        from ui.starting import run
    except EnvironmentProblem as problem:
        print(problem.text("id"), problem.text("en"), sep="\n", file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 4
    if arguments[:1] == [SELF_CHECK]:
        from ui.self_check import check_self

        return check_self(arguments[1:])
    return run(arguments)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A frozen program starts itself again for a child process and must know that it is one.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
