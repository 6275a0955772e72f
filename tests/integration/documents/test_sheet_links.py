"""Links behind cells are told cell by cell, and only as many as a worksheet can have."""

from __future__ import annotations

import time

from integrity_zone.documents.sheet_links import LINKS, CellLink, linked_cells

TARGETS = {"rId1": "https://contoh.go.id/bukti"}


def test_the_first_of_two_links_behind_a_cell_counts() -> None:
    links = [CellLink((1, 1, 2, 1), "rId1", "hal-2"), CellLink((2, 1, 3, 1), "rId9", "")]
    assert linked_cells(links, TARGETS) == {
        (1, 1): "https://contoh.go.id/bukti#hal-2",
        (2, 1): "https://contoh.go.id/bukti#hal-2",
        (3, 1): "",
    }


def test_links_that_lie_over_one_another_cost_nothing() -> None:
    start = time.process_time()
    found = linked_cells([CellLink((1, 1, 15_000, 1), "rId1", "")] * LINKS, TARGETS)
    assert time.process_time() - start < 1
    assert len(found) == 15_000
