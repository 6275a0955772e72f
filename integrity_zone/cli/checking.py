"""`check`: whether a workspace file is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import command, option, workspace_file
from integrity_zone.cli.session import person
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from pathlib import Path


@command("check", "Check a workspace file for damage.", "Periksa kerusakan berkas kerja.")
@workspace_file
@option(
    "--deep",
    is_flag=True,
    help="Recompute every entry, every hash, and replay the whole journal.",
    help_id="Hitung ulang tiap entri dan sidik, dan putar ulang seluruh jurnal.",
)
def check_command(
    *,
    file: Path,
    deep: bool,
    year: int | None,  # noqa: ARG001 - a file is checked whole, whatever the year
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Print every problem; exit 1 with any."""
    from integrity_zone.domain.damage_words import in_indonesian
    from integrity_zone.services.workspace.workspaces import check_workspace

    report = check_workspace(file, actor=person(actor), deep=deep, wait=wait)
    data = {
        "problems": [
            {"code": problem.code, "message": problem.message, "subject": problem.subject}
            for problem in report.problems
        ],
        "entries": report.entries,
        "contents": report.contents,
        "conflicts": report.conflicts,
        "in_conflict": [{"subject": subject, "field": field} for subject, field in report.in_conflict],
        "waiting": report.waiting,
        "erased": report.erased,
        "state_digest": report.state_digest,
    }
    lines = [
        f"{problem.code}: {problem.subject}: {say(problem.message, in_indonesian(problem))}"
        for problem in report.problems
    ]
    lines += [f"{say('conflict', 'bentrok')}: {subject} {field}" for subject, field in report.in_conflict]
    counts = say(
        f"{counted(report.entries, 'entry', 'entries')}, {counted(report.contents, 'content')}, "
        f"{counted(report.conflicts, 'conflict')}",
        f"{report.entries} entri, {report.contents} isi, {report.conflicts} bentrok",
    )
    verdict = say("problems found", "ada masalah") if report.problems else say("whole", "utuh")
    lines += [f"{file}: {verdict} ({counts})", f"state_digest {report.state_digest}"]
    show(data, lines, as_json=as_json)
    return EXIT_NEGATIVE if report.problems else EXIT_DONE
