"""Whatever happens to a signed file outside the rooms of its signatures, it is not valid any more; nothing fails."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.declaration import CharterConclusion
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone, foreign
from tests.support.forgeries.raw import ranges
from tests.support.mutants import MUTATIONS, outside

if TYPE_CHECKING:
    from collections.abc import Callable

FILES: tuple[Callable[[], bytes], ...] = (charters.signed, alone, foreign)


def faults(seeds: range) -> list[str]:
    """What is wrong with the judgement of these mutants."""
    covered = [ranges(make()) for make in FILES]
    found = []
    for seed in seeds:
        chance = Random(seed)
        number = chance.randrange(len(FILES))
        pdf, mutation = FILES[number](), chance.choice(MUTATIONS)
        mutant = mutation(pdf, chance)
        conclusion = charters.judge(mutant).conclusion
        same = len(mutant) == len(pdf) and outside(mutant, covered[number]) == outside(pdf, covered[number])
        if conclusion is CharterConclusion.VALID and not same:
            found.append(f"seed {seed}: {mutation.__name__} of file {number} is called valid")
    return found


def test_no_mutant_of_a_seeded_part_is_valid() -> None:
    assert faults(range(200)) == []


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_none_of_two_thousand_mutants_is_valid(part: int) -> None:
    assert faults(range(200 * part, 200 * (part + 1))) == []


@pytest.mark.long
@pytest.mark.parametrize("part", range(20))
def test_none_of_ten_thousand_mutants_is_valid(part: int) -> None:
    assert faults(range(10_000 + 500 * part, 10_000 + 500 * (part + 1))) == []


def test_law_would_notice_a_change() -> None:
    pdf = alone()
    start = ranges(pdf)[0][1]
    assert outside(pdf[: start + 9] + b"x" + pdf[start + 10 :], ranges(pdf)) == outside(pdf, ranges(pdf))
    assert outside(b"x" + pdf[1:], ranges(pdf)) != outside(pdf, ranges(pdf))
