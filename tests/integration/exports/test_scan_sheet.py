"""The sheet behind a scan: everybody who signs electronically has a place of their own on it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import combinations

import pikepdf
import pytest

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterDraft, CharterIdentity, Declaration, Orientation, Paper
from integrity_zone.domain.work_unit import WorkUnit
from integrity_zone.exports.charter.scan_sheet import draw_scan_sheet
from integrity_zone.signing.page_text import page_texts
from tests.support import ceremonies as stage
from tests.support import pki
from tests.support.ceremonies import FIRST, HEAD, SECOND

SCAN = "ab" * 32
IDENTITY = CharterIdentity("ZI-DU-2026-01", "zi-2021", "5d" * 32, "9c" * 32, scan=SCAN)
UNIT = WorkUnit(workspace_id="x", name="Dinas Uji", code="DU", target="WBK", sample=False)


def sheet(declaration: Declaration, pages: int = 2) -> CharterDraft:
    return draw_scan_sheet(
        declaration, UNIT, year=2026, identity=IDENTITY, created_at=pki.NOW, inked=(HEAD,), pages=pages
    )


def test_it_says_what_it_is_whose_ink_is_on_the_scan_and_where_others_sign() -> None:
    draft = sheet(stage.declared(Way.WET, Way.HERE, Way.OUTSIDE))
    said = "".join("".join(page_texts(draft.pdf)).split())
    for wanted in ("ZI-DU-2026-01", SCAN, "2 halaman sebelum lembar ini", "Dra. Kepala Uji, M.Si.", "Saksi Dua, S.H."):
        assert "".join(wanted.split()) in said, wanted
    assert [(field.name, field.page) for field in draft.fields] == [(FIRST, 2)]
    assert [(space.name, space.way, space.page) for space in draft.identity.spaces] == [
        (SECOND, Way.OUTSIDE, 2),
        (HEAD, Way.WET, 0),
    ]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("orientation", Orientation)
def test_everybody_has_a_place_of_their_own_on_as_many_sheets_as_it_takes(
    paper: Paper, orientation: Orientation
) -> None:
    declared = stage.declared(Way.WET, Way.HERE)
    long = replace(
        declared.witnesses[0], name="Prof. Dr. Ir. " + "Nama yang Panjang Sekali " * 6, organisation="Badan " * 30
    )
    declared = replace(declared, witnesses=(long,) * 6, paper=paper, orientation=orientation)
    draft = sheet(declared, pages=3)
    with pikepdf.open(BytesIO(draft.pdf)) as document:
        boxes = [[float(side) for side in page.mediabox] for page in document.pages]
    assert len(draft.fields) == 6
    for field in draft.fields:
        left, lower, right, upper = field.box
        assert 3 <= field.page < 3 + len(boxes)
        assert 30 < left < right < boxes[field.page - 3][2] - 30
        assert 50 < lower < upper < boxes[field.page - 3][3] - 30
    for one, other in combinations(draft.fields, 2):
        apart = one.box[2] <= other.box[0] or other.box[2] <= one.box[0]
        apart = apart or one.box[3] <= other.box[1] or other.box[3] <= one.box[1]
        assert apart or one.page != other.page
