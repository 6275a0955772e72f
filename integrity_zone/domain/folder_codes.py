"""Leads from the names along a path to the indicators that they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.code_names import Written, number_of, plain_name, written_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assessments.definition import Instrument

#: More candidates than these help nobody to choose.
CANDIDATES = 8

_CASE_COST = 2
_NUMERAL_COST = 3
#: More guesses than these on one path, and the person is asked even when only one indicator fits.
_GUESSES = 3
_SKIP_COST = 1
#: Words shorter than these, and words that every folder has, say nothing.
_WORD_LENGTH = 3
_EMPTY_WORDS = frozenset({"dan", "atau", "yang", "dalam", "terhadap", "dengan", "sesuai", "untuk", "dari", "area"})
_WORD = re.compile(r"[^\W\d_]+")


class Confidence(StrEnum):
    """How sure it is that a document belongs where its path says."""

    CERTAIN = "certain"  #: every part of the code is written; the document belongs behind all the codes
    LIKELY = "likely"  #: something was left out or spelled otherwise, but only this fits
    UNSURE = "unsure"  #: one of several; the person chooses


@dataclass(frozen=True, slots=True)
class PathReading:
    """Where a path leads."""

    codes: tuple[str, ...]  #: indicators in worksheet order
    confidence: Confidence
    why: str  #: the names that led there, as they were written


@dataclass(frozen=True, slots=True)
class _Place:
    """A node or indicator that the path may have led to."""

    code: str  #: empty for the instrument itself
    cost: int = 0
    guesses: int = 0  #: levels skipped, numbers spelled otherwise, codes that do not fit their folder


@dataclass(frozen=True, slots=True)
class Trail:
    """How far a path has been read. Folders share the trails of their parents."""

    places: tuple[_Place, ...] = (_Place(""),)
    names: tuple[str, ...] = ()


class CodeReader:
    """Reads paths with the codes and titles of one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        """Learn the codes.

        Args:
            instrument: Whose indicators are looked for.
        """
        self._instrument = instrument
        items = [*(node.code for node in instrument.nodes), *(item.code for item in instrument.indicators)]
        self._segments = {code: tuple(code.split(".")) for code in items}
        self._words = {node.code: _words(node.title) for node in instrument.nodes}
        self._acronyms = {
            node.code: {word.casefold() for word in _WORD.findall(node.title) if len(word) > 2 and word.isupper()}
            for node in instrument.nodes
        }
        self._led: dict[tuple[str, Written], list[tuple[str, int, int]]] = {}
        self._order = {item.code: at for at, item in enumerate(instrument.indicators)}

    def step(self, trail: Trail, name: str, *, is_file: bool = False) -> Trail:
        """Read one more name.

        Args:
            trail: How far its folder led.
            name: Of a folder, or of a file without its ending.
            is_file: The words in the names of files say too much to lead anywhere.
        """
        codes, words = written_codes(name)
        if is_file and (several := self._several(codes)):
            return Trail(several, (*trail.names, name))
        led = trail
        for code in codes:
            led = self._by_code(led, code, name)
        if codes and led is trail and not is_file:
            led = self._strayed(trail)
        return led if is_file else self._by_words(led, words if codes else plain_name(name), name)

    def reading(self, trail: Trail) -> PathReading | None:
        """What a whole path says; None when it leads to no indicator, or to too many."""
        known = self._instrument.indicators_by_code
        ends = [place for place in trail.places if place.code in known]
        if not ends:
            return self._below(trail)
        codes = self._sorted(place.code for place in ends)
        if len(codes) > CANDIDATES:
            return None
        is_named = all(place.guesses == 0 for place in ends)
        return PathReading(codes, Confidence.CERTAIN if is_named else _likelihood(codes, ends), _why(trail))

    def _below(self, trail: Trail) -> PathReading | None:
        """The indicators of the lowest floor that the folders lead to."""
        lowest = [place.code for place in trail.places if self._instrument.indicators_under.get(place.code)]
        if len(lowest) < len(trail.places):
            return None
        codes = self._sorted(item.code for code in lowest for item in self._instrument.indicators_under[code])
        if len(codes) > CANDIDATES:
            return None
        return PathReading(codes, _likelihood(codes, trail.places), _why(trail))

    def _several(self, codes: Sequence[Written]) -> tuple[_Place, ...]:
        """Every indicator that a file names in full; empty unless it names two or more and nothing else."""
        whole = [self._whole(code) for code in codes]
        found = {place.code: place for place in whole if place is not None}
        known = self._instrument.indicators_by_code
        is_all = len(whole) > 1 and None not in whole and all(code in known for code in found)
        return tuple(found.values()) if is_all else ()

    def _by_code(self, trail: Trail, code: Written, name: str) -> Trail:
        # An indicator has nothing below it: what follows in the path counts copies or pages.
        found = self._cheapest(self._lead(place, code) for place in trail.places)
        if not found and len(code) > 1 and (place := self._whole(code)) is not None:
            found = (replace(place, guesses=place.guesses + 1),)
        if not found and len(code) > 2 and number_of(code[-1]) is not None:
            # A.I.1.i.a.2 is the second document of A.I.1.i.a.
            shorter = self._cheapest(self._lead(place, code[:-1]) for place in trail.places)
            found = tuple(place for place in shorter if place.code in self._instrument.indicators_by_code)
        return Trail(found, (*trail.names, name)) if found else trail

    def _strayed(self, trail: Trail) -> Trail:
        """A folder with a code that does not fit the one it is in: whatever follows is in doubt."""
        known = self._instrument.indicators_by_code
        doubted = (
            place if place.code in known else replace(place, guesses=place.guesses + _GUESSES) for place in trail.places
        )
        return replace(trail, places=tuple(doubted))

    def _whole(self, code: Written) -> _Place | None:
        """The node or indicator that is called exactly so, from its first letter on."""
        fitting = [place for place in self._lead(_Place(""), code) if len(self._segments[place.code]) == len(code)]
        return min(fitting, key=lambda place: place.cost, default=None)

    def _lead(self, place: _Place, code: Written) -> list[_Place]:
        """Everything at or below a place whose own code ends as written."""
        key = (place.code, code)
        if key not in self._led:
            # Thousands of files say the same few codes.
            self._led[key] = self._fitting(*key)
        return [_Place(item, place.cost + cost, place.guesses + guesses) for item, cost, guesses in self._led[key]]

    def _fitting(self, start: str, code: Written) -> list[tuple[str, int, int]]:
        above = self._segments.get(start, ())
        found = []
        for item, segments in self._segments.items():
            if segments[: len(above)] != above:
                continue
            # A folder may repeat the code of the one it is in.
            is_repeated = len(code) > len(segments) - len(above) and len(code) == len(segments)
            fit = _fit(code, segments if is_repeated else segments[len(above) :])
            if fit is not None:
                found.append((item, *fit))
        return found

    def _cheapest(self, found: Iterable[Sequence[_Place]]) -> tuple[_Place, ...]:
        places = [place for group in found for place in group]
        least = min((place.cost for place in places), default=0)
        return _doubted(place for place in places if place.cost == least)

    def _by_words(self, trail: Trail, text: str, name: str) -> Trail:
        """Follow the title of a node, or let it decide between several that the code fits."""
        words = _words(text)
        if not words:
            return trail
        here = [place for place in trail.places if self._is_called(place.code, words)]
        if here:
            return Trail(tuple(here), (*trail.names, name))
        if name in trail.names[-1:]:
            return trail
        below = [
            replace(place, code=node, guesses=place.guesses + (not self._words[node] <= words))
            for place in trail.places
            for node in self._words
            if node.startswith(f"{place.code}." if place.code else "") and self._is_called(node, words)
        ]
        codes = {place.code for place in below}
        highest = _doubted(place for place in below if not any(place.code.startswith(f"{code}.") for code in codes))
        return Trail(highest, (*trail.names, name)) if highest else trail

    def _is_called(self, node: str, words: frozenset[str]) -> bool:
        title = self._words.get(node, frozenset())
        if words & self._acronyms.get(node, set()):
            return True
        return bool(title) and (title <= words or (words <= title and 2 * len(words) >= len(title)))

    def _sorted(self, codes: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(codes), key=self._order.__getitem__))


def _fit(code: Written, below: Sequence[str]) -> tuple[int, int] | None:
    """What it costs to read the end of a code as written, and how much of that is guessed; None when it cannot be."""
    skipped = len(below) - len(code)
    if skipped < 0:
        return None
    cost, guesses = skipped * _SKIP_COST, skipped
    for written, segment in zip(code, below[skipped:], strict=True):
        if written == segment:
            continue
        if written.casefold() == segment.casefold():
            cost += _CASE_COST
        elif (number := number_of(written)) is not None and number == number_of(segment):
            cost += _NUMERAL_COST
            guesses += 1
        else:
            return None
    return cost, guesses


def _likelihood(codes: Sequence[str], places: Iterable[_Place]) -> Confidence:
    is_likely = len(codes) == 1 and all(place.guesses <= _GUESSES for place in places)
    return Confidence.LIKELY if is_likely else Confidence.UNSURE


def _doubted(found: Iterable[_Place]) -> tuple[_Place, ...]:
    """Each place once; where there are several, each is a guess."""
    places = {place.code: place for place in found}
    doubt = len(places) > 1
    return tuple(replace(place, guesses=place.guesses + doubt) for place in places.values())


def _words(text: str) -> frozenset[str]:
    found = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word for word in found if len(word) >= _WORD_LENGTH and word not in _EMPTY_WORDS)


def _why(trail: Trail) -> str:
    return " › ".join(dict.fromkeys(plain_name(name) for name in trail.names))
