"""What papers are called on the screens, for what each is, and who signs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.papers import PaperKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.paper_fields import PaperField
    from integrity_zone.errors import Language

_NAMES: Mapping[PaperKind, object] = {
    PaperKind.CHARTER: QT_TRANSLATE_NOOP("Papers", "Charter"),
    PaperKind.PAKTA: QT_TRANSLATE_NOOP("Papers", "Integrity pledge (pakta)"),
    PaperKind.COMMITMENT_SHEET: QT_TRANSLATE_NOOP("Papers", "Commitment sheet"),
    PaperKind.TEAM_DECREE: QT_TRANSLATE_NOOP("Papers", "Decree on the team"),
    PaperKind.MINUTES: QT_TRANSLATE_NOOP("Papers", "Minutes of the event"),
    PaperKind.SERVICE_NOTICE: QT_TRANSLATE_NOOP("Papers", "Service notice"),
    PaperKind.PROPOSAL: QT_TRANSLATE_NOOP("Papers", "Proposal letter"),
    PaperKind.RESPONSIBILITY: QT_TRANSLATE_NOOP("Papers", "Statement of responsibility"),
}
_PURPOSES: Mapping[PaperKind, object] = {
    PaperKind.CHARTER: QT_TRANSLATE_NOOP(
        "Papers", "Opening and closing of the charter; it is frozen and signed on the page of the declaration."
    ),
    PaperKind.PAKTA: QT_TRANSLATE_NOOP("Papers", "What each person promises; a page for everybody on the staff list."),
    PaperKind.COMMITMENT_SHEET: QT_TRANSLATE_NOOP("Papers", "One sheet that the whole staff signs."),
    PaperKind.TEAM_DECREE: QT_TRANSLATE_NOOP("Papers", "The head appoints the team, area by area."),
    PaperKind.MINUTES: QT_TRANSLATE_NOOP("Papers", "What happened on the day, signed by those who took part."),
    PaperKind.SERVICE_NOTICE: QT_TRANSLATE_NOOP(
        "Papers", "What those who are served can count on; hung up where they wait."
    ),
    PaperKind.PROPOSAL: QT_TRANSLATE_NOOP("Papers", "The head of government proposes the unit to the national team."),
    PaperKind.RESPONSIBILITY: QT_TRANSLATE_NOOP(
        "Papers", "The head of government answers for what is proposed (SPTJM)."
    ),
}
#: In file names; Indonesian as the paper itself.
FILE_NAMES: Mapping[PaperKind, str] = {
    PaperKind.CHARTER: "piagam",
    PaperKind.PAKTA: "pakta-integritas",
    PaperKind.COMMITMENT_SHEET: "lembar-komitmen",
    PaperKind.TEAM_DECREE: "sk-tim-kerja",
    PaperKind.MINUTES: "berita-acara",
    PaperKind.SERVICE_NOTICE: "maklumat-pelayanan",
    PaperKind.PROPOSAL: "surat-usulan",
    PaperKind.RESPONSIBILITY: "sptjm",
}
#: Papers with a person of their own who signs, whom one can choose.
SIGNED_ALONE = frozenset(
    {PaperKind.TEAM_DECREE, PaperKind.SERVICE_NOTICE, PaperKind.PROPOSAL, PaperKind.RESPONSIBILITY}
)


def kind_name(kind: PaperKind) -> str:
    """What a paper is called."""
    return QCoreApplication.translate("Papers", str(_NAMES[kind]))


def kind_purpose(kind: PaperKind) -> str:
    """For what it is, in one sentence."""
    return QCoreApplication.translate("Papers", str(_PURPOSES[kind]))


def field_title(field: PaperField, language: Language) -> str:
    """What a named field stands for."""
    return field.title_id if language == "id" else field.title_en


def person_line(person: Signatory) -> str:
    """Name and office in one line."""
    return ", ".join(part for part in (person.name, person.office) if part)
