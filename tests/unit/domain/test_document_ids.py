"""Names of documents, none of which is given twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from integrity_zone.domain.document_ids import (
    document_id,
    free_paper_revision,
    free_revision,
    free_serial,
    paper_document_id,
    paper_serial,
)
from integrity_zone.domain.work_unit import WorkUnit

UNIT = WorkUnit(
    workspace_id="6f6f5f0e-0000-4000-8000-000000000001",
    name="Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Arunika (rekaan)",
    code=None,
    target="WBK",
    sample=True,
)


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        (UNIT.name, None, "ZI-DPMPTSP-ARUNIKA-2026-01"),
        (UNIT.name, "dpmptsp.arunika", "ZI-DPMPTSP-ARUNIKA-2026-01"),
        ("Inspektorat", None, "ZI-INSPEKTORAT-2026-01"),
        ("Dinas Tata Kota Kabupaten Arunika", None, "ZI-DTK-ARUNIKA-2026-01"),
        ("局", None, "ZI-UNIT-2026-01"),
        ("x", "A" * 90, "ZI-" + "A" * 32 + "-2026-01"),
    ],
)
def test_document_id_is_made_of_code_or_name(name: str, code: str | None, expected: str) -> None:
    assert document_id(replace(UNIT, name=name, code=code), 2026, 1) == expected


def test_each_name_is_given_once() -> None:
    charters = [document_id(UNIT, 2026, number) for number in (1, 2, 4)]
    papers = [paper_document_id(UNIT, 2026, "BA", *place) for place in ((1, 1), (1, 2), (2, 1))]
    names = [*charters, *papers, paper_document_id(UNIT, 2026, "SK", 9, 1)]
    assert free_revision(names) == 3
    assert (free_serial(names, "BA"), free_serial(names, "SK"), free_serial(names, "MP")) == (3, 1, 1)
    assert (free_paper_revision(names, "BA", 1), free_paper_revision(names, "BA", 2)) == (3, 2)
    assert [paper_serial(name) for name in (papers[2], charters[0])] == [2, 0]


@pytest.mark.parametrize(
    "name", ["", "ZI-DU-2026-", "X", "ZI-DU-2026-999999999999999999", "ZI-DU-2026-BA0000000001-01"]
)
def test_a_name_of_no_document_takes_no_number(name: str) -> None:
    assert (free_revision([name]), free_serial([name], "BA")) == (1, 1)
