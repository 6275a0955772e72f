"""The unit's own texts of papers, and its letterhead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from integrity_zone.domain.declaration import Paper
from integrity_zone.domain.papers import Letterhead, Lettering, Margins, PaperKind
from integrity_zone.errors import ProblemList
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.indonesian.dates import date_words
from integrity_zone.exports.pages.emblem import BadEmblemError
from integrity_zone.services.letterheads import letterhead_picture, set_letterhead
from integrity_zone.services.numbering import BadNumberPatternError
from integrity_zone.services.papers.texts import (
    reset_paper_text,
    set_paper_text,
    standing_text,
    text_of,
    text_versions,
)
from integrity_zone.services.workspace.undoing import undo
from tests.support.paper_cases import DECLARATION, UNIT
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "MAKLUMAT\n\nKami siap.\n\n{tanda_tangan}"


@pytest.mark.parametrize("kind", PaperKind)
def test_standing_text_can_be_taken_as_it_is_and_is_then_none_of_the_units_own(file: Path, kind: PaperKind) -> None:
    with writing(file) as workspace:
        assert set_paper_text(workspace, kind, standing_text(kind)).entries == 0
        assert text_of(workspace.snapshot().papers, kind) == standing_text(kind)


def test_standing_text_of_the_charter_says_what_the_charter_says() -> None:
    opening, _promises, closing = standing_text(PaperKind.CHARTER).split("\n")
    assert DECLARATION.date is not None
    values = {
        "hari_tanggal": date_words(DECLARATION.date),
        "tempat": DECLARATION.place,
        "pimpinan": "pimpinan",
        "nama_unit": UNIT.name,
    }
    assert opening.format(**values) == wording.opening(UNIT.name, DECLARATION.place, DECLARATION.date, 1)
    assert closing == wording.CLOSING


def test_text_is_kept_with_all_it_ever_was(file: Path) -> None:
    kind = PaperKind.SERVICE_NOTICE
    with writing(file) as workspace:
        set_paper_text(workspace, kind, TEXT + "\u202e  \n")
        set_paper_text(workspace, kind, TEXT.replace("siap", "sanggup"))
        reset_paper_text(workspace, kind)
        papers = workspace.snapshot().papers
        assert text_of(papers, kind) == standing_text(kind)
        versions = text_versions(workspace, kind)
        assert [version.text for version in versions] == [None, TEXT.replace("siap", "sanggup"), TEXT]
        assert versions[0].edited_by == "Ani"
        assert versions[0].edited_at > versions[1].edited_at
        undo(workspace)
        assert text_of(workspace.snapshot().papers, kind) == TEXT.replace("siap", "sanggup")
        assert text_versions(workspace, PaperKind.PAKTA) == ()


def test_text_with_problems_changes_nothing(file: Path) -> None:
    with writing(file) as workspace:
        with pytest.raises(ProblemList):
            set_paper_text(workspace, PaperKind.SERVICE_NOTICE, "Kami {siapa}\n")
        with pytest.raises(ProblemList) as refused:
            set_paper_text(workspace, PaperKind.SERVICE_NOTICE, TEXT.replace("siap", "siap 😀"))
        assert "baris 3: naskah tidak dapat mencetak 😀" in refused.value.text("id")
        assert workspace.snapshot().papers.texts == {}


def test_letterhead_is_kept_with_its_pictures(file: Path, tmp_path: Path) -> None:
    wanted = Letterhead(
        government="Pemerintah  Kabupaten Uji",
        unit="Dinas Uji",
        address="Jalan Satu\nUji",
        contact="telepon 1",
        paper=Paper.F4,
        lettering=Lettering.SANS,
        margins=Margins(30, 25, 30, 25),
        number_pattern="B/{nomor}/{tahun}",
    )
    emblem, logo = tmp_path / "lambang.png", tmp_path / "logo.jpg"
    Image.new("RGBA", (2000, 1000)).save(emblem)
    Image.new("CMYK", (50, 50)).save(logo)
    with writing(file) as workspace:
        set_letterhead(workspace, wanted, emblem=emblem, logo=logo)
        kept = workspace.snapshot().papers.letterhead
        assert replace(kept, emblem="", logo="") == replace(wanted, government="Pemerintah Kabupaten Uji")
        picture = letterhead_picture(workspace, kept.emblem)
        assert picture is not None
        assert picture.startswith(b"\x89PNG")
        assert len(picture) < emblem.stat().st_size
        assert set_letterhead(workspace, kept).entries == 0
        assert workspace.check(deep=True).problems == ()
        set_letterhead(workspace, replace(kept, emblem=""))
        now = workspace.snapshot().papers.letterhead
        assert (now.emblem, now.logo, now.margins) == ("", kept.logo, wanted.margins)
        undo(workspace)
        assert workspace.snapshot().papers.letterhead == kept


def test_state_emblem_has_a_place_of_its_own(file: Path, tmp_path: Path) -> None:
    emblem = tmp_path / "negara.png"
    Image.new("RGB", (50, 50)).save(emblem)
    with writing(file) as workspace:
        set_letterhead(workspace, Letterhead(), state_emblem=emblem)
        kept = workspace.snapshot().papers.letterhead
        assert kept.state_emblem
        assert (kept.emblem, kept.logo) == ("", "")


def test_hash_that_nobody_took_in_names_no_picture(file: Path) -> None:
    with writing(file) as workspace:
        set_letterhead(workspace, Letterhead(emblem="00" * 32))
        assert workspace.snapshot().papers.letterhead.emblem == ""
        assert letterhead_picture(workspace, "00" * 32) is None
        assert letterhead_picture(workspace, "nonsense") is None


def test_everything_wrong_with_a_letterhead_is_told_at_once(file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with writing(file) as workspace:
        wrong = Letterhead(unit="x" * 300, margins=Margins(9, 51, 25, 20), number_pattern="tanpa")
        with pytest.raises(ProblemList) as refused:
            set_letterhead(workspace, wrong)
        codes = [problem.code for problem in refused.value.problems]
        assert codes == ["too-long", BadNumberPatternError.code, "bad-margin", "bad-margin"]
        assert "tepi atas = 9 mm" in refused.value.text("id")
        with pytest.raises(ProblemList) as refused:
            set_letterhead(workspace, Letterhead(address="Jalan\n😀", contact="中", unit="Dinas"))
        assert [problem.code for problem in refused.value.problems] == ["unprintable-letters"] * 2
        with pytest.raises(ProblemList) as refused:
            set_letterhead(workspace, Letterhead(address="a\n" * 5 + "b"))
        assert refused.value.first_code == "too-many-lines"
        with pytest.raises(BadEmblemError):
            set_letterhead(workspace, Letterhead(), emblem=broken)
        assert workspace.snapshot().papers.letterhead == Letterhead()
