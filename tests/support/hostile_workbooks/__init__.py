"""Workbooks made to exhaust, to mislead or to smuggle, each with what must become of it."""

from __future__ import annotations

from functools import cache
from itertools import chain

from tests.support.hostile_workbooks.book import REAL, Hostile, Read, Refused, benign
from tests.support.hostile_workbooks.cells import evidence, not_values, notes, numbers, surroundings
from tests.support.hostile_workbooks.files import macros, other_kinds, packages
from tests.support.hostile_workbooks.markup import broken_markup, definitions, odd_markup
from tests.support.hostile_workbooks.sheets import altered, hidden, moved, sizes, twice, without_a_worksheet

__all__ = ["REAL", "Hostile", "Read", "Refused", "benign", "hostile_workbooks"]


@cache
def hostile_workbooks() -> tuple[Hostile, ...]:
    """All of them; their names differ."""
    made = chain(
        *(other_kinds(), macros(), packages()),
        *(definitions(), broken_markup(), odd_markup()),
        *(not_values(), surroundings(), numbers(), notes(), evidence()),
        *(without_a_worksheet(), hidden(), sizes(), twice(), moved(), altered()),
    )
    return tuple(made)
