"""Starting the program for one command, held against starting Python for nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from tests.bench.timing import Line, side_by_side
from tests.support.worksheet_cases import random_filling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.bench.timing import Plan

VERSION_RATIO = 8.0
SCORE_RATIO = 15.0
_PROJECT = Path(__file__).parents[2]


def start_lines(plan: Plan) -> Iterator[Line]:
    """The shortest command, and the shortest that scores something."""
    answers = plan.folder / "answers.json"
    filled = random_filling(instrument(DEFAULT_INSTRUMENT), "bench")
    answers.write_text(json.dumps({"instrument": DEFAULT_INSTRUMENT, "answers": filled}), encoding="utf-8")
    environment = _environment(plan)
    nothing = _start(environment, "-c", "pass")
    for name, words, goal in (
        ("--version", ("--version",), VERSION_RATIO),
        ("score --answers", ("score", "--answers", str(answers)), SCORE_RATIO),
    ):
        ours = _start(environment, "-m", "integrity_zone", *words)
        yield Line(f"start: {name}", *side_by_side(ours, nothing, plan.part(4)), goal, "python -c pass")


def _environment(plan: Plan) -> Mapping[str, str]:
    """An installed program has its bytecode beside it; here both find theirs in the scratch folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(plan.folder / "bytecode")}


def _start(environment: Mapping[str, str], *words: str) -> Callable[[], object]:
    def run() -> None:
        subprocess.run(
            [sys.executable, *words], env=dict(environment), cwd=_PROJECT, stdout=subprocess.DEVNULL, check=True
        )

    return run
