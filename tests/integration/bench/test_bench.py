"""The bench measures something: every line it promises, with numbers that can be held against each other."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.timing import Line, side_by_side

PROJECT = Path(__file__).parents[3]
GOALS = {
    "record an answer": 6,
    "record an answer, 300 entries there": 1.25,
    "full rescore": 1,
    "rescore of one changed answer": 1,
    "optimiser": 1,
    "worksheet export": 1.3,
    "worksheet import, reading": 1,
    "worksheet template fill": 1,
    "sign": 1.2,
    "verify, three signatures": 2,
    "evidence add, 48 MiB": 1.5,
    "500 pakta": 3,
    "memory a page more (kB)": 1,
    "start: --version": 8,
    "start: score --answers": 15,
    "desktop: start to first screen": 1.6,
    "desktop: open the sample to its first page": 1.5,
    "desktop: answer key to repainted meter": 1,
}


def test_one_round_fills_the_table_and_the_file(tmp_path: Path) -> None:
    # A process of its own, since the bench makes itself a home folder for good.
    words = ("--rounds", "1", "--entries", "300", "--out", tmp_path / "bench.json", "--memory", tmp_path / "none")
    command = [sys.executable, "-m", "tests.bench", *map(str, words)]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    # Where nothing was frozen, its line is left out and that is said.
    assert ran.stderr in {"", "no line for the frozen desktop: `make freeze` first\n"}
    rows = json.loads((tmp_path / "bench.json").read_text())
    assert {row["name"]: row["goal"] for row in rows if row["goal"] is not None} == GOALS
    assert "check --deep, 300 entries" in [row["name"] for row in rows]
    assert all(row["ours"] > 0 and row["floor"] > 0 for row in rows)
    assert all(row["ratio"] == pytest.approx(row["ours"] / row["floor"], rel=0.02) for row in rows)
    assert all(row["name"] in ran.stdout for row in rows)
    assert [path.name for path in tmp_path.iterdir()] == ["bench.json"]


def test_each_way_goes_first_in_every_other_round() -> None:
    calls: list[str] = []
    side_by_side(lambda: calls.append("ours"), lambda: calls.append("floor"), 2, warm_ups=0)
    assert calls == ["floor", "ours", "ours", "floor"]


def test_a_missed_goal_is_not_met_and_a_watched_line_cannot_miss() -> None:
    assert not Line("slow", 3.0, 1.0, 2.0, "floor").met
    assert Line("exact", 2.0, 1.0, 2.0, "floor").met
    assert Line("watched", 3.0, 1.0, None, "floor").met
