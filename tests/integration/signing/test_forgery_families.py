"""No forged charter is ever valid: each family is judged in a process of its own, in little time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.forgeries import FAMILIES

_ROOT = Path(__file__).parents[3]
_MOST_SECONDS = 10
_LEAST_FORGERIES = 300
#: No charter opens at a place of its own, but a letter may, when its author signed it so.
_LETTERS = {"place_on_opening_signed"}


@pytest.mark.parametrize("name", FAMILIES)
def test_no_forgery_of_the_family_is_valid_and_each_gets_its_conclusion(name: str) -> None:
    # The child limits its own memory to 512 MiB: what takes more ends it.
    command = [sys.executable, "-W", "error", "-m", "tests.support.forgeries", name]
    ended = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False, timeout=300)
    judged = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 0, (ended.stderr[-1500:], judged[-1:])
    assert [told["name"] for told in judged] == [forgery.name for forgery in FAMILIES[name].forgeries]
    assert [told for told in judged if told["conclusion"] == "valid"] == []
    assert {told["name"] for told in judged if told["summary"] == "complete"} <= _LETTERS
    assert [told for told in judged if told["conclusion"] not in told["right"]] == []
    assert [told for told in judged if told["seconds"] > _MOST_SECONDS] == []


def test_there_are_enough_forgeries() -> None:
    assert [family.name for family in FAMILIES.values()] == [*FAMILIES]
    forgeries = [forgery for family in FAMILIES.values() for forgery in family.forgeries]
    assert len(forgeries) >= _LEAST_FORGERIES
    assert not any("valid" in forgery.right for forgery in forgeries)
    assert all(forgery.right for forgery in forgeries)
