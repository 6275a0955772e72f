"""What the list of indicators is narrowed to, and where one goes within it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.models.filters import CHANGED, matching

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from integrity_zone.domain.answer import AnswerValue
    from ui.preferences import Person
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class Query:
    """Filters, codes and words that an indicator must all satisfy."""

    filters: frozenset[str] = frozenset()  #: keys of `FILTERS`
    codes: frozenset[str] = frozenset()  #: only these; empty for all
    text: str = ""
    found: frozenset[str] = frozenset()  #: found in the content of documents for the same text

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return not (self.filters or self.codes or self.text.strip())


class SearchWords:
    """The words of every indicator, folded once: code, titles, note, evidence, usual documents."""

    def __init__(self, view: AssessmentView) -> None:
        """Fold everything.

        Args:
            view: The assessment.
        """
        self._words: dict[str, str] = {}
        self.update(view, view.states)

    def update(self, view: AssessmentView, codes: Iterable[str]) -> None:
        """Fold the words of some indicators anew."""
        for code in codes:
            if code in view.states:
                self._words[code] = _words(view, code)

    def matching(self, text: str, codes: Iterable[str], found: frozenset[str]) -> tuple[str, ...]:
        """The indicators that hold every word of the text, or were found by their documents' content."""
        wanted = text.casefold().split()
        return tuple(code for code in codes if code in found or all(word in self._words[code] for word in wanted))


def selected(
    view: AssessmentView,
    query: Query,
    words: SearchWords,
    person: Person | None,
    last_year: Mapping[str, AnswerValue] | None = None,
) -> tuple[str, ...]:
    """The indicators of a query, in worksheet order.

    Args:
        view: The assessment.
        query: What is asked for.
        words: Of the same assessment.
        person: Who asks.
        last_year: The answers of the year before, when there are any: they say better what changed than what was
            carried does.
    """
    keys = query.filters - {CHANGED} if last_year else query.filters
    codes: Iterable[str] = matching(view, keys, person)
    if last_year and CHANGED in query.filters:
        codes = [code for code in codes if code in last_year and view.values.get(code) not in (None, last_year[code])]
    if query.codes:
        codes = [code for code in codes if code in query.codes]
    if query.text.strip():
        return words.matching(query.text, codes, query.found)
    return tuple(codes)


def neighbour(codes: Sequence[str], order: Sequence[str], current: str, step: int) -> str | None:
    """The next indicator of a narrowed list, or the one before; from an indicator outside of it too.

    Args:
        codes: The narrowed list, in worksheet order.
        order: All of them, in worksheet order.
        current: Where one is.
        step: 1 or -1.
    """
    listed = frozenset(codes)
    if current not in order:
        return codes[0] if codes else None
    place = order.index(current) + step
    while 0 <= place < len(order):
        if order[place] in listed:
            return order[place]
        place += step
    return None


def next_open(
    view: AssessmentView, codes: Sequence[str], order: Sequence[str], current: str, stage: Stage = Stage.UNIT
) -> str | None:
    """The next open indicator of the list after this one, going round; else of all of them.

    Args:
        view: The assessment.
        codes: The narrowed list, in worksheet order.
        order: All of them, in worksheet order.
        current: Where one is.
        stage: Whose answers are worked on: what is open is unanswered for the unit, and waits for who judges.
    """
    judgements = view.judgements_of(stage)
    start = order.index(current) + 1 if current in order else 0
    round_trip = (*order[start:], *order[:start])
    for among in (frozenset(codes), frozenset(order)):
        for code in round_trip:
            is_open = judgements[code].waits if stage in BEFORE else not view.shown.indicators[code].answered
            if code in among and code != current and is_open:
                return code
    return None


def code_for(typed: str, order: Sequence[str]) -> str | None:
    """The indicator that somebody means: its code, with or without points, capitals or the letter at the end."""
    wanted = _plain(typed)
    if not wanted:
        return None
    plain = {_plain(code): code for code in reversed(order)}
    if wanted in plain:
        return plain[wanted]
    return next((code for code in order if _plain(code).startswith(wanted)), None)


def _plain(code: str) -> str:
    return "".join(letter for letter in code.casefold() if letter.isalnum())


def _words(view: AssessmentView, code: str) -> str:
    indicator = view.instrument.indicators_by_code[code]
    node = view.instrument.nodes_by_code[indicator.parent]
    parts = [code, indicator.title, node.title, *indicator.evidence]
    parts += [view.note(code, stage) for stage in Stage]
    for link in view.links.get(code, ()):
        document = view.snapshot.documents.get(link.document)
        if document is not None:
            parts += [document.title, document.file_name or "", document.number]
    return "\n".join(parts).casefold()
