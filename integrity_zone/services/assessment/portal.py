"""The portal file: what the ministry's portal would fetch from an agency, to be handed over by a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.review import is_overtaken
from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import UserInputError
from integrity_zone.exports.portal.content import PortalAnswer, PortalContent
from integrity_zone.services.assessment.requirements import judged_requirements
from integrity_zone.services.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.exports.portal.content import PortalValue
    from integrity_zone.services.workspace.workspaces import Workspace


class NoPortalError(UserInputError):
    """The portal does not collect this instrument."""

    code = "no-portal"
    template_en = "the ministry's portal has no questions for {instrument}; export the worksheet instead"
    template_id = "portal kementerian tidak punya soal untuk {instrument}; ekspor lembar kerjanya saja"


@dataclass(frozen=True, slots=True)
class PortalExport:
    """What came of an export."""

    size_bytes: int
    answered: int  #: questions of the portal with an answer of the unit
    of: int
    judged: int  #: with an answer of TPI


def export_portal(
    workspace: Workspace,
    instrument: Instrument,
    out: Path,
    *,
    year: int | None = None,
    cancelled: Callable[[], bool] | None = None,
    replace: bool = False,
) -> PortalExport:
    """Write unit and answers in the shape of the ministry's portal. Nothing is sent anywhere.

    Args:
        workspace: Open.
        instrument: What is asked.
        out: The new file.
        year: Of the assessment; None for the latest.
        cancelled: Asked whether to stop.
        replace: Take the place of a file of that name.

    Raises:
        CalledOffError: `cancelled` said so; nothing is left behind.
        FileExistsRefusal: There is a file of that name.
        NoPortalError: The portal does not know the instrument.
        PortalShapeError: What the workspace holds does not fit what the portal takes.
    """
    from integrity_zone.exports.portal.document import write_portal

    content = portal_content(workspace.snapshot(year, instrument), instrument)
    data = write_portal(content)
    if cancelled is not None and cancelled():
        raise CalledOffError
    write_atomically(out, data, overwrite=replace)
    given = [answer for answer in content.answers if answer.unit is not None]
    judged = [answer for answer in content.answers if answer.tpi is not None]
    return PortalExport(len(data), len(given), len(content.answers), len(judged))


def knows_portal(instrument: Instrument) -> bool:
    """Whether every question of an instrument has its number in the portal."""
    return all(number is not None for item in instrument.indicators for number, _key in _numbers(item))


def portal_content(snapshot: Snapshot, instrument: Instrument) -> PortalContent:
    """What the file says of an assessment. Nothing of the declaration is in it.

    Args:
        snapshot: With its links in worksheet order.
        instrument: What is asked.

    Raises:
        NoPortalError: The portal does not know the instrument.
    """
    if not knows_portal(instrument):
        raise NoPortalError(instrument=instrument.key)
    unit = snapshot.unit
    evidence = _evidence(snapshot)
    found = (answer for item in instrument.indicators for answer in _answers(snapshot, item, evidence))
    return PortalContent(
        unit_id=unit.code or unit.workspace_id,
        unit_name=unit.name,
        year=snapshot.assessment.year,
        target=unit.target,
        is_affirmative=judged_requirements(snapshot).is_affirmative,
        is_sample=unit.sample,
        answers=tuple(sorted(found, key=lambda answer: answer.soal_id)),
    )


def _answers(snapshot: Snapshot, item: Indicator, evidence: Mapping[str, str]) -> Iterator[PortalAnswer]:
    """The questions behind an indicator: counts are asked one by one, each with the note and the evidence of all."""
    unit = snapshot.answers.get(Stage.UNIT, {}).get(item.code)
    tpi = snapshot.answers.get(Stage.TPI, {}).get(item.code)
    if is_overtaken(tpi, unit):
        # What was judged, and what is noted of it, is no longer what the unit says.
        tpi = None
    for number, key in _numbers(item):
        if number is not None:
            yield PortalAnswer(
                soal_id=number,
                unit=_value(item, unit.value if unit is not None else None, key),
                tpi=_value(item, tpi.value if tpi is not None else None, key),
                note=unit.note if unit is not None else "",
                evidence=evidence.get(item.code, ""),
                tpi_note=tpi.full_note if tpi is not None else "",
            )


def _numbers(item: Indicator) -> Iterable[tuple[int | None, str]]:
    """Number in the portal and key of the count, which is empty where the indicator is asked as a whole."""
    if item.kind is AnswerKind.RATIO:
        return [(count.ministry_id, count.key) for count in item.inputs]
    return [(item.ministry_id, "")]


def _value(item: Indicator, value: AnswerValue | None, key: str) -> PortalValue:
    if isinstance(value, Mapping):
        return value.get(key)
    if value is None or item.kind is not AnswerKind.INDEX:
        return value
    return float(value) if "." in value else int(value)


def _evidence(snapshot: Snapshot) -> dict[str, str]:
    """Code -> what stands behind the unit's answer."""
    told: dict[str, list[str]] = {}
    for link in snapshot.links:
        document = snapshot.documents.get(link.document)
        if link.stage is Stage.UNIT and document is not None:
            told.setdefault(link.indicator, []).append(_told(document, link))
    return {code: "; ".join(found) for code, found in told.items()}


def _told(document: Document, link: EvidenceLink) -> str:
    """A link as it is, a document by its title: parted by semicolons, so that neither may hold one."""
    if document.url is not None:
        return document.url.replace(";", "%3B")
    page = f"hlm. {link.page}" if link.page else ""
    more = ", ".join(part for part in (document.number, page) if part)
    return (f"{document.title} ({more})" if more else document.title).replace(";", ",")
