"""Which questions of two instruments are about the same thing. Nothing is ever answered or scored by it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assessments.definition import Instrument


class Relation(StrEnum):
    """What a question has to do with one of the other instrument."""

    SAME = "same"  #: both ask the same
    SIMILAR = "similar"  #: about the same thing, asked in another way
    REQUIREMENT = "requirement"  #: no longer scored, but asked for before a proposal
    NONE = "none"  #: only one of them asks for it


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Two questions side by side, or one without the other."""

    earlier: str | None  #: code
    later: str | None  #: code
    relation: Relation


def counterparts(earlier: Instrument, later: Instrument) -> tuple[Counterpart, ...]:
    """Every question of both, in the order of the later instrument; then those that only the earlier one asks.

    A question stands as often as it has counterparts. Between instruments of which nobody said what belongs together,
    nothing does.

    Args:
        earlier: What was asked then.
        later: What was asked later; it may be the same instrument.
    """
    pairs = list(_pairs(earlier, later))
    by_later: dict[str, list[Counterpart]] = {}
    for pair in pairs:
        if pair.later is not None:
            by_later.setdefault(pair.later, []).append(pair)
    placed = {pair.earlier for pair in pairs if pair.later is not None}
    alone = {pair.earlier: pair for pair in pairs if pair.later is None}
    found: list[Counterpart] = []
    for item in later.indicators:
        found += by_later.get(item.code, [Counterpart(None, item.code, Relation.NONE)])
    for item in earlier.indicators:
        if item.code not in placed:
            found.append(alone.get(item.code, Counterpart(item.code, None, Relation.NONE)))
    return tuple(found)


def _pairs(earlier: Instrument, later: Instrument) -> Iterable[Counterpart]:
    if earlier.key == later.key:
        return [Counterpart(item.code, item.code, Relation.SAME) for item in later.indicators]
    known = _known(earlier.key, later.key)
    if known:
        return known
    # Told the other way round, what became a requirement says nothing: there is no such question then.
    turned = _known(later.key, earlier.key)
    return [Counterpart(pair.later, pair.earlier, pair.relation) for pair in turned if pair.later is not None]


@cache
def _known(earlier: str, later: str) -> tuple[Counterpart, ...]:
    file = files("assessments") / "instruments" / f"{earlier}-to-{later}.toml"
    return tuple(_read(file.read_text(encoding="utf-8"))) if file.is_file() else ()


def _read(text: str) -> Iterator[Counterpart]:
    tables = tomllib.loads(text)
    for relation in (Relation.SAME, Relation.SIMILAR, Relation.REQUIREMENT):
        for code, others in tables.get(relation.value, {}).items():
            for other in others or (None,):
                yield Counterpart(code, other, relation)
