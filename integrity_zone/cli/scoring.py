"""`score`: the scorecard of a workspace or of an answers file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import PATH, blank_option, command, option, stage_option, workspace_file
from integrity_zone.cli.scorecard_text import explanation_lines, scorecard_lines
from integrity_zone.cli.session import opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Finding


@command(
    "score",
    "Show the scorecard of a workspace FILE, or of a file of answers. With --stage tpi or tpn a judgement about an "
    "answer that was given anew since counts as not judged.",
    "Tampilkan nilai dari berkas kerja FILE, atau dari berkas jawaban. Dengan --stage tpi atau tpn, penilaian atas "
    "jawaban yang sudah diisi lagi dihitung belum dinilai.",
)
@workspace_file
@option(
    "--answers",
    "answers_file",
    type=PATH,
    help="Score this ANSWERS.json instead of a workspace.",
    help_id="Nilai ANSWERS.json ini, bukan berkas kerja.",
)
@option(
    "--instrument",
    "instrument_key",
    help="Instrument of the answers file (default: the one it names, else zi-2021).",
    help_id="Instrumen berkas jawaban (bawaan: yang disebutnya, atau zi-2021).",
)
@blank_option
@stage_option()
@option(
    "--explain",
    metavar="CODE",
    help="Say how the number of this indicator, node, area or total came about.",
    help_id="Jelaskan asal angka butir, simpul, area, atau total ini.",
)
@option(
    "--require",
    type=click.Choice(["WBK", "WBBM"]),
    help="Exit 1 when this predicate is not met.",
    help_id="Keluar dengan kode 1 bila predikat ini belum terpenuhi.",
)
@click.pass_context
def score_command(
    ctx: click.Context,
    *,
    file: Path | None,
    answers_file: Path | None,
    instrument_key: str | None,
    blank: str,
    stage: str,
    explain: str | None,
    require: str | None,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Score, print, and say by the exit code whether a required predicate is met."""
    from integrity_zone.domain.work_unit import BlankPolicy, Stage
    from integrity_zone.services.assessment import scores

    if (file is None) == (answers_file is None):
        raise click.UsageError(
            say("give either FILE or --answers ANSWERS.json", "berikan FILE atau --answers ANSWERS.json, salah satu"),
            ctx,
        )
    if file is not None and instrument_key is not None:
        raise click.UsageError(say("--instrument goes with --answers only", "--instrument hanya untuk --answers"), ctx)
    instrument: Instrument
    values: Mapping[str, AnswerValue]
    findings: tuple[Finding, ...] = ()
    if answers_file is not None:
        instrument, values = _from_file(answers_file, instrument_key)
    elif file is not None:
        with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, found):
            snapshot = workspace.snapshot(year)
        instrument, values = found, scores.stage_values(snapshot, Stage(stage))
        from integrity_zone.services.assessment.reviews import review_findings

        findings = review_findings(snapshot, instrument, Stage(stage))
    card = scores.scorecard(instrument, values, stage=Stage(stage), blank=BlankPolicy(blank))
    card = replace(card, findings=(*card.findings, *findings))
    data: dict[str, Any] = scores.score_object(card, Speech.language)
    if explain is not None:
        found_explanation = scores.explanation(instrument, values, card, explain)
        data["explain"] = scores.explanation_object(found_explanation)
        lines = explanation_lines(found_explanation)
    else:
        lines = [] if as_json else scorecard_lines(instrument, values, card)
    show(data, lines, as_json=as_json)
    return EXIT_NEGATIVE if require is not None and not card.verdicts[require].met else EXIT_DONE


# With --answers no workspace is named.
next(parameter for parameter in score_command.params if parameter.name == "file").required = False


def _from_file(answers_file: Path, key: str | None) -> tuple[Instrument, dict[str, AnswerValue]]:
    from integrity_zone.services.assessment.scores import AnswersFile
    from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument

    given = AnswersFile(answers_file)
    chosen = instrument(key or given.instrument or DEFAULT_INSTRUMENT)
    values = {code: value for code, value in given.values(chosen).items() if value is not None}
    return chosen, values
