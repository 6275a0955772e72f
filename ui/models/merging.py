"""What a copy that comes back brings, in people's words, and where its conflicts are settled."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.journal.subjects import answer_named
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ui.view import AssessmentView

#: First word of the journal's subjects -> what people call it. Several words may be one thing to them.
_KINDS: Mapping[str, object] = {
    "answer": QT_TRANSLATE_NOOP("Merging", "answers and judgements"),
    "document": QT_TRANSLATE_NOOP("Merging", "evidence"),
    "link": QT_TRANSLATE_NOOP("Merging", "evidence"),
    "remark": QT_TRANSLATE_NOOP("Merging", "discussion"),
    "recommendation": QT_TRANSLATE_NOOP("Merging", "recommendations"),
    "result-report": QT_TRANSLATE_NOOP("Merging", "report of results"),
    "stage": QT_TRANSLATE_NOOP("Merging", "answers handed in or opened again"),
    "member": QT_TRANSLATE_NOOP("Merging", "team"),
    "unit": QT_TRANSLATE_NOOP("Merging", "the unit itself"),
    "assessment": QT_TRANSLATE_NOOP("Merging", "years"),
    "requirement": QT_TRANSLATE_NOOP("Merging", "requirements and dates"),
    "event": QT_TRANSLATE_NOOP("Merging", "requirements and dates"),
    "wording": QT_TRANSLATE_NOOP("Merging", "official wording"),
    "wording-source": QT_TRANSLATE_NOOP("Merging", "official wording"),
    "declaration": QT_TRANSLATE_NOOP("Merging", "declaration"),
    "charter": QT_TRANSLATE_NOOP("Merging", "declaration"),
    "keepsake": QT_TRANSLATE_NOOP("Merging", "declaration"),
    "letterhead": QT_TRANSLATE_NOOP("Merging", "papers"),
    "picture": QT_TRANSLATE_NOOP("Merging", "papers"),
    "paper-text": QT_TRANSLATE_NOOP("Merging", "papers"),
    "issued": QT_TRANSLATE_NOOP("Merging", "papers"),
    "erasure": QT_TRANSLATE_NOOP("Merging", "erasures"),
}


def kind_counts(kinds: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """How many changes there are of each thing that people have a word for; the most first.

    Args:
        kinds: First word of the journal's subjects, and how many changes.
    """
    counts = Counter[str]()
    for word, count in kinds:
        # A newer program may know more.
        known = str(_KINDS[word]) if word in _KINDS else QT_TRANSLATE_NOOP("Merging", "other things")
        counts[QCoreApplication.translate("Merging", str(known))] += count
    return tuple(counts.most_common())


def place_of_conflicts(conflicts: Iterable[tuple[str, str]], view: AssessmentView) -> Place:
    """Where to settle conflicts: their questions, or Beranda where none of the assessment in sight is among them.

    Args:
        conflicts: Subject and field of each.
        view: What is in sight.
    """
    named = (answer_named(subject) for subject, _field in conflicts)
    codes = frozenset(found[1] for found in named if found is not None and found[0] == view.snapshot.assessment)
    first = next((code for code in view.states if code in codes), "")
    return Place(PageKey.ASSESSMENT, code=first, codes=codes) if first else Place(PageKey.HOME)
