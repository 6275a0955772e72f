"""Three values and what they mean: as exported, here, there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.worksheet_import import CellStatus, status_of

VALUES = st.sampled_from([None, "A", "B", "C"])

TABLE = """
base ours theirs status
A    A    A      same
A    A    B      changed
A    A    -      cleared
A    B    A      kept
A    B    B      same
A    B    C      conflict
A    B    -      conflict
A    -    B      conflict
A    -    A      kept
A    -    -      same
-    -    A      new
-    A    -      kept
-    A    A      same
-    A    B      conflict
-    -    -      same
"""


def _cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split()) for line in table.strip().splitlines()[1:]]


def _value(text: str) -> str | None:
    return None if text == "-" else text


@pytest.mark.parametrize(("base", "ours", "theirs", "status"), _cases(TABLE))
def test_a_workbook_of_ours_is_compared_three_ways(base: str, ours: str, theirs: str, status: str) -> None:
    found = status_of(_value(base), _value(ours), _value(theirs), has_base=True)
    assert found is CellStatus(status)


@pytest.mark.parametrize(
    ("ours", "theirs", "status"),
    [("A", "A", "same"), ("-", "A", "new"), ("A", "B", "changed"), ("A", "-", "kept"), ("-", "-", "same")],
)
def test_without_a_base_a_blank_says_nothing(ours: str, theirs: str, status: str) -> None:
    assert status_of(None, _value(ours), _value(theirs), has_base=False) is CellStatus(status)


@given(base=VALUES, ours=VALUES, theirs=VALUES)
def test_what_only_one_side_changed_is_never_a_conflict(base: str | None, ours: str | None, theirs: str | None) -> None:
    found = status_of(base, ours, theirs, has_base=True)
    both_changed = base not in {ours, theirs} and ours != theirs
    assert (found is CellStatus.CONFLICT) is both_changed


@given(base=VALUES, ours=VALUES, theirs=VALUES)
def test_taking_what_is_not_in_conflict_is_the_same_from_either_side(
    base: str | None, ours: str | None, theirs: str | None
) -> None:
    """What comes out of two copies does not depend on which of them is called the workbook."""

    def merged(mine: str | None, other: str | None) -> str | None:
        found = status_of(base, mine, other, has_base=True)
        return mine if found in {CellStatus.SAME, CellStatus.KEPT} else other

    if status_of(base, ours, theirs, has_base=True) is not CellStatus.CONFLICT:
        assert merged(ours, theirs) == merged(theirs, ours)
