"""Searching everything: what is asked, what was noted and said, documents and the words that stand in them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.storage.content_words import ContentWords
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.repositories import AnswerTables, EvidenceTables
from integrity_zone.storage.search import find_documents
from integrity_zone.storage.teamwork import TeamworkTables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.work_unit import AssessmentKey
    from integrity_zone.services.workspace.workspaces import Workspace

HITS = 50
#: Words of one document that are kept for search; what stands behind is not found.
WORDS_CHARACTERS = 4_000_000
#: What is shown around the place found.
_SNIPPET_CHARACTERS = 120


class HitKind(StrEnum):
    """Where the words were found."""

    INDICATOR = "indicator"  #: code, title or criteria of what is asked
    NOTE = "note"
    REMARK = "remark"
    DOCUMENT = "document"  #: its title, name, number or the notes where it is linked
    CONTENT = "content"  #: what stands in it


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where all the words were found."""

    kind: HitKind
    key: str  #: indicator code; id of the document for documents and contents
    title: str  #: of the indicator or document
    snippet: str  #: the words around the place; empty when the title says it


def contents_without_text(workspace: Workspace) -> tuple[tuple[str, str, int], ...]:
    """What nobody has looked into yet: SHA-256 (hex), file name and size in bytes of documents' contents."""
    with workspace.reading() as connection:
        return ContentWords(connection, workspace.unit.workspace_id).without()


def store_content_text(workspace: Workspace, sha256: str, text: str | None) -> None:
    """Keep the words of a content for search. They stay in this file and are no part of the journal.

    Args:
        workspace: Open for writing.
        sha256: Of the content, hex.
        text: Its words; None when none can be taken from it, so that nobody tries again.

    Raises:
        MissingItemError: No content of that hash.
    """
    with workspace.writing() as work:
        found = ContentTables(work.connection).find_text(sha256)
        if found is None:
            raise MissingItemError(what="SHA-256", value=sha256[:80])
        words = None if text is None else _storable(text)
        ContentWords(work.connection, workspace.unit.workspace_id).store(found[0], words)


def search_everything(
    workspace: Workspace, instrument: Instrument, words: str, *, year: int | None = None
) -> tuple[Hit, ...]:
    """Find all the words, the last one as a beginning. No sign in them is an operator.

    Args:
        workspace: Open.
        instrument: What is asked.
        words: As typed.
        year: Of the assessment whose notes and remarks are searched; None for the latest.

    Returns:
        At most 50 hits, by kind and in each kind the best first; a kind with many leaves room for the others.

    Raises:
        UnknownAssessmentError: There is no assessment of that year.
    """
    wanted = _Wanted(words)
    if not wanted.words:
        return ()
    with workspace.reading() as connection:
        chosen = workspace.chosen(connection, year)
        finder = _Finder(connection, workspace.unit.workspace_id, chosen, instrument)
        groups = [
            list(finder.indicators(wanted)),
            list(finder.notes(wanted)),
            list(finder.remarks(wanted)),
            list(finder.documents(words)),
            list(finder.contents(words)),
        ]
    return _shared(groups)


class _Wanted:
    """The words looked for."""

    def __init__(self, typed: str) -> None:
        self.whole = _folded(typed).strip()
        self.words = _words_of(typed)

    def is_in(self, text: str) -> bool:
        """Whether a text holds all the words, the last as a beginning."""
        *whole, beginning = self.words
        found = set(_words_of(text))
        return all(word in found for word in whole) and any(word.startswith(beginning) for word in found)

    def snippet(self, text: str) -> str:
        """The text around the first of the words."""
        line = " ".join(text.split())
        # Folding may change how many letters there are; then the place is only near, which will do.
        places = [place for word in self.words if (place := _folded(line).find(word)) >= 0]
        start = max(0, min(places, default=0) - _SNIPPET_CHARACTERS // 3)
        cut = line[start : start + _SNIPPET_CHARACTERS]
        return ("\u2026" if start else "") + cut + ("\u2026" if start + len(cut) < len(line) else "")


class _Finder:
    """The places searched, at one moment of the file."""

    def __init__(self, connection: Connection, unit: str, chosen: AssessmentKey, instrument: Instrument) -> None:
        self._connection = connection
        self._unit = unit
        self._chosen = chosen
        self._instrument = instrument
        self._evidence = EvidenceTables(connection, unit)

    def indicators(self, wanted: _Wanted) -> Iterator[Hit]:
        """By code first, then by title, then by criteria, each in worksheet order."""
        ranked: list[list[Hit]] = [[], [], []]
        for indicator in self._instrument.indicators:
            place = _place(indicator, wanted)
            if place is not None:
                rank, snippet = place
                ranked[rank].append(Hit(HitKind.INDICATOR, indicator.code, indicator.title, snippet))
        for hits in ranked:
            yield from hits

    def notes(self, wanted: _Wanted) -> Iterator[Hit]:
        """Notes and flags of every stage."""
        answers = AnswerTables(self._connection, self._unit, self._chosen).answers()
        for given in answers.values():
            for code, answer in given.items():
                for text in filter(None, (answer.note, answer.flag)):
                    if wanted.is_in(text):
                        yield Hit(HitKind.NOTE, code, self._title(code), wanted.snippet(text))

    def remarks(self, wanted: _Wanted) -> Iterator[Hit]:
        """What was said, the latest first."""
        said = TeamworkTables(self._connection, self._unit).remarks(self._chosen).values()
        for remark in sorted((remark for one in said for remark in one), key=lambda one: one.at, reverse=True):
            if wanted.is_in(remark.text):
                yield Hit(HitKind.REMARK, remark.indicator, self._title(remark.indicator), wanted.snippet(remark.text))

    def documents(self, words: str) -> Iterator[Hit]:
        """By title, name, number and notes where they are linked."""
        for name in find_documents(self._connection, self._unit, words)[:HITS]:
            document = self._evidence.document(name)
            if document is not None:
                told = " ".join(filter(None, (document.number, document.file_name or document.url)))
                yield Hit(HitKind.DOCUMENT, name, document.title, told)

    def contents(self, words: str) -> Iterator[Hit]:
        """By what stands in them."""
        for found in ContentWords(self._connection, self._unit).find(words, HITS):
            document = self._evidence.document(found.document)
            if document is not None:
                yield Hit(HitKind.CONTENT, found.document, document.title, found.snippet)

    def _title(self, code: str) -> str:
        indicator = self._instrument.indicators_by_code.get(code)
        return "" if indicator is None else indicator.title


def _place(indicator: Indicator, wanted: _Wanted) -> tuple[int, str] | None:
    """How near an indicator comes, 0 best, and what shows it; None when it does not hold the words."""
    if _folded(indicator.code).startswith(wanted.whole):
        return 0, ""
    if wanted.is_in(f"{indicator.code} {indicator.title}"):
        return 1, ""
    texts = (indicator.note, *(option.criterion for option in indicator.options), *indicator.evidence)
    told = " ".join(texts)
    if not wanted.is_in(f"{indicator.code} {indicator.title} {told}"):
        return None
    return 2, wanted.snippet(next((text for text in texts if wanted.is_in(text)), told))


def _shared(groups: Sequence[Sequence[Hit]]) -> tuple[Hit, ...]:
    """The first hits of each group in turn until all places are taken, then in the order of the groups."""
    turns = (hit for turn in zip_longest(*groups) for hit in turn if hit is not None)
    chosen = {id(hit) for hit, _n in zip(turns, range(HITS), strict=False)}
    return tuple(hit for group in groups for hit in group if id(hit) in chosen)


def _words_of(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in _folded(text)).split()


def _folded(text: str) -> str:
    """Without case and diacritics, as the full text compares."""
    return "".join(_plain_letters(unicodedata.normalize("NFKD", text.casefold())))


def _plain_letters(text: Iterable[str]) -> Iterator[str]:
    return (letter for letter in text if not unicodedata.combining(letter))


def _storable(text: str) -> str:
    """Words as the file can hold them."""
    return text[:WORDS_CHARACTERS].encode("utf-8", "replace").decode().replace("\0", " ")
