"""The documents of a file with what the library sorts and filters by; worked out at once for ten thousand of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from integrity_zone.domain.evidence_period import EvidencePeriod, document_period
from ui.models.filters import area_number
from ui.view import IndicatorState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from integrity_zone.domain.evidence import Document, EvidenceLink
    from ui.view import AssessmentView

#: Stands for the indicators that belong to no change area.
RESULTS = 0


class Standing(StrEnum):
    """What is said of a document in one word; the first that holds."""

    RETURNED = "returned"  #: the reviewer sent an answer back that it stands behind
    OUTSIDE = "outside"
    COVERS = "covers"
    UNKNOWN = "unknown"  #: neither period nor date is noted


class ShelfFilter(StrEnum):
    """What the chips above the table stand for."""

    ALL = "all"
    OUTSIDE = "outside"
    UNLINKED = "unlinked"
    SEVERAL = "several"
    WEB = "web"
    DOUBLE = "double"


class Column(StrEnum):
    """The columns of the library, in their order."""

    TITLE = "title"
    NUMBER = "number"
    DATE = "date"
    USED = "used"
    STANDING = "standing"
    PERIOD = "period"
    SIZE = "size"
    ADDED = "added"


COLUMNS = tuple(Column)
_STANDINGS = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the library shows of a view."""

    documents: Mapping[str, Document]
    uses: Mapping[str, tuple[EvidenceLink, ...]]  #: document -> links, in worksheet order; absent without any
    standings: Mapping[str, Standing]
    areas: Mapping[str, int]  #: indicator -> change area, `RESULTS` for none
    doubles: frozenset[str]  #: documents of the same bytes as another one

    def codes(self, document: str) -> tuple[str, ...]:
        """The indicators a document stands behind, each once."""
        return tuple(dict.fromkeys(link.indicator for link in self.uses.get(document, ())))


@dataclass(frozen=True, slots=True)
class ShelfQuery:
    """What the library is narrowed to."""

    filter: ShelfFilter = ShelfFilter.ALL
    area: int | None = None
    words: str = ""
    found: frozenset[str] = frozenset()  #: documents that hold the words inside


@dataclass(slots=True)
class Haystacks:
    """Everything that can be searched of a document as one text, made when the first word is typed."""

    _texts: dict[str, tuple[Document, tuple[EvidenceLink, ...], str]] = field(default_factory=dict)

    def text(self, document: Document, links: tuple[EvidenceLink, ...]) -> str:
        """Title, number, name, address, codes and notes in small letters."""
        known = self._texts.get(document.id)
        if known is not None and known[0] is document and known[1] == links:
            return known[2]
        words = [document.title, document.number, document.file_name or "", document.url or ""]
        for link in links:
            words.append(link.indicator)
            if link.note:
                words.append(link.note)
        text = "\n".join(words).casefold()
        self._texts[document.id] = (document, links, text)
        return text


def shelf_of(view: AssessmentView) -> Shelf:
    """What the library shows of a view."""
    snapshot = view.snapshot
    gathered: dict[str, list[EvidenceLink]] = {}
    for link in snapshot.links:
        gathered.setdefault(link.document, []).append(link)
    uses = {name: tuple(links) for name, links in gathered.items()}
    returned = {code for code, state in view.states.items() if state is IndicatorState.RETURNED}
    year = snapshot.assessment.year
    return Shelf(
        documents=snapshot.documents,
        uses=uses,
        standings={
            name: _standing(document, uses.get(name, ()), year, returned)
            for name, document in snapshot.documents.items()
        },
        areas={code: area_number(view.instrument, code) or RESULTS for code in view.states},
        doubles=_doubles(snapshot.documents.values()),
    )


def counts_of(shelf: Shelf) -> Mapping[ShelfFilter, int]:
    """How many documents each chip leaves."""
    return {key: sum(map(_passing(shelf, key), shelf.documents)) for key in ShelfFilter}


def matching(shelf: Shelf, query: ShelfQuery, haystacks: Haystacks) -> list[str]:
    """The documents that pass, in the order of their titles."""
    names: Iterable[str] = filter(_passing(shelf, query.filter), shelf.documents)
    if query.area is not None:
        wanted = {code for code, area in shelf.areas.items() if area == query.area}
        names = [name for name in names if any(link.indicator in wanted for link in shelf.uses.get(name, ()))]
    words = query.words.casefold().split()
    if not words:
        return list(names)
    return [
        name
        for name in names
        if name in query.found or _holds(haystacks.text(shelf.documents[name], shelf.uses.get(name, ())), words)
    ]


def ordered(shelf: Shelf, names: Iterable[str], column: Column, *, descending: bool) -> list[str]:
    """Documents by a column; those that say nothing there come last, whichever way."""
    key = _keys(shelf)[column]
    valued, empty = [], []
    for name in names:
        value = key(name)
        if value in ("", None):
            empty.append(name)
        else:
            valued.append((value, name))
    # Names are only compared where values are equal, so that the order never depends on chance.
    valued.sort(key=lambda pair: pair[0], reverse=descending)
    return [*(name for _value, name in valued), *empty]


def _standing(document: Document, links: tuple[EvidenceLink, ...], year: int, returned: set[str]) -> Standing:
    if returned and any(link.indicator in returned for link in links):
        return Standing.RETURNED
    period = document_period(document, year)
    if period is EvidencePeriod.OUTSIDE:
        return Standing.OUTSIDE
    return Standing.COVERS if period is EvidencePeriod.COVERS else Standing.UNKNOWN


def _doubles(documents: Iterable[Document]) -> frozenset[str]:
    named = [(document.sha256 or document.url, document.id) for document in documents]
    seen = Counter(content for content, _name in named)
    return frozenset(name for content, name in named if content is not None and seen[content] > 1)


def _passing(shelf: Shelf, key: ShelfFilter) -> Callable[[str], bool]:
    uses, documents, doubles = shelf.uses, shelf.documents, shelf.doubles
    tests: Mapping[ShelfFilter, Callable[[str], bool]] = {
        ShelfFilter.ALL: lambda _name: True,
        ShelfFilter.OUTSIDE: lambda name: shelf.standings[name] is Standing.OUTSIDE,
        ShelfFilter.UNLINKED: lambda name: name not in uses,
        ShelfFilter.SEVERAL: lambda name: len(uses.get(name, ())) > 1,
        ShelfFilter.WEB: lambda name: documents[name].url is not None,
        ShelfFilter.DOUBLE: doubles.__contains__,
    }
    return tests[key]


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)


def _keys(shelf: Shelf) -> Mapping[Column, Callable[[str], Any]]:
    """Column -> what a document is sorted by there."""
    documents = shelf.documents

    def period(name: str) -> tuple[date, date] | None:
        document = documents[name]
        start, end = document.period_from, document.period_to
        return None if start is None and end is None else (start or date.min, end or date.max)

    return {
        Column.TITLE: lambda name: documents[name].title.casefold(),
        Column.NUMBER: lambda name: documents[name].number.casefold(),
        Column.DATE: lambda name: documents[name].dated_on,
        Column.USED: lambda name: len(shelf.uses.get(name, ())) or None,
        Column.STANDING: lambda name: _STANDINGS.index(shelf.standings[name]),
        Column.PERIOD: period,
        Column.SIZE: lambda name: documents[name].size_bytes,
        Column.ADDED: lambda name: documents[name].added_at,
    }
