"""The blank form: gathered as values, drawn in a child process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.progress import Progress
from integrity_zone.exports.form.content import Choice, FormContent, FormSection, Question, QuestionGroup
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.services.number_texts import short_text
from integrity_zone.services.reports.making import kept
from integrity_zone.services.reports.parts import parts_of

if TYPE_CHECKING:
    from pathlib import Path

    from assessments.definition import Indicator, Instrument
    from integrity_zone.services.reports.making import Material, Tell


def build_form(material: Material, folder: Path, tell: Tell) -> Path:
    """Draw the form; in a child process."""
    from integrity_zone.exports.form.pdf import draw_form

    tell(Progress(0, 1))
    return kept(folder, draw_form(form_content(material)))


def form_content(material: Material) -> FormContent:
    """Everything the form asks."""
    instrument, unit = material.instrument, material.snapshot.unit
    return FormContent(
        unit_name=unit_name(unit),
        year=material.snapshot.assessment.year,
        instrument=f"{instrument.title}, {instrument.regulation} ({instrument.key})",
        instrument_key=instrument.key,
        count=len(instrument.indicators),
        sample=unit.sample,
        generated_at=material.generated_at,
        sections=tuple(
            FormSection(
                part.title,
                tuple(
                    QuestionGroup(
                        node.code,
                        node.title,
                        tuple(_question(instrument, item) for item in instrument.indicators_under[node.code]),
                    )
                    for node in part.nodes
                ),
            )
            for part in parts_of(instrument)
        ),
    )


def _question(instrument: Instrument, item: Indicator) -> Question:
    fields: tuple[str, ...] = ()
    if item.kind is AnswerKind.RATIO:
        fields = tuple(found.label for found in item.inputs)
    elif item.kind is AnswerKind.INDEX:
        scale = instrument.scales_by_key[item.scale]
        asked = "Persentase" if scale.is_percentage else "Nilai survei"
        fields = (f"{asked}, {short_text(scale.minimum)} sampai {short_text(scale.maximum)}",)
    return Question(
        code=item.code,
        title=item.title,
        choices=tuple(Choice(option.key, option.criterion) for option in item.options),
        fields=fields,
        remark="" if item.formula is None else item.formula.text,
        evidence="; ".join(item.evidence),
    )
