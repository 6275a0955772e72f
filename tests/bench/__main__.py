"""`make bench`: one table on the terminal and `build/bench.json`. Missed goals are marked; the exit code stays 0."""

from __future__ import annotations

import argparse
import json
import os
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.bench.desktop import desktop_lines
from tests.bench.evidence import evidence_lines
from tests.bench.papers import paper_lines
from tests.bench.recording import recording_lines
from tests.bench.scoring import scoring_lines
from tests.bench.signatures import signature_lines
from tests.bench.starts import start_lines
from tests.bench.timing import Plan, table
from tests.bench.worksheet import worksheet_lines
from tests.bench.worksheets_back import worksheet_back_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

_BUILD = Path(__file__).parents[2] / "build"
_MEASURES = (
    recording_lines,
    scoring_lines,
    worksheet_lines,
    worksheet_back_lines,
    signature_lines,
    evidence_lines,
    paper_lines,
    start_lines,
    desktop_lines,
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=120)
    parser.add_argument("--entries", type=int, default=100_000, help="in the journal of the long workspace")
    parser.add_argument("--out", type=Path, default=_BUILD / "bench.json")
    parser.add_argument("--memory", type=Path, default=Path("/dev/shm"), help="a folder whose files are memory")
    parser.add_argument("--only", choices=[found.__module__.rpartition(".")[2] for found in _MEASURES])
    chosen = parser.parse_args(arguments)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    # Beside the result, since a folder for temporary files may be memory, where writing costs nothing.
    with TemporaryDirectory(prefix="bench-", dir=chosen.out.parent) as folder:
        # What a device remembers of its workspaces belongs into its own profile, not into that of who measures.
        os.environ["HOME"] = os.environ["USERPROFILE"] = folder
        for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "INTEGRITY_ZONE_DEVICE"):
            os.environ.pop(variable, None)
        plan = Plan(Path(folder), chosen.rounds, chosen.entries, chosen.memory)
        measures = [found for found in _MEASURES if chosen.only in (None, found.__module__.rpartition(".")[2])]
        lines = list(chain.from_iterable(measure(plan) for measure in measures))
    for row in table(lines):
        print(row)  # noqa: T201 - the table is what this is for
    missed = sum(not line.met for line in lines)
    print(f"\n{missed} of {len(lines)} lines miss their goal" if missed else "\nevery goal is met")  # noqa: T201
    chosen.out.write_text(json.dumps([line.as_json() for line in lines], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
