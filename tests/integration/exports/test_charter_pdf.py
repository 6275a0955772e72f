"""The drawn charter: what it says, that nothing overlaps, and that the file holds nothing it should not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import combinations, product

import pytest

from integrity_zone.domain.declaration import (
    CharterDraft,
    CharterIdentity,
    Control,
    Declaration,
    Guest,
    Orientation,
    Paper,
    Signatory,
    StaffMember,
)
from integrity_zone.domain.declaration_digest import declaration_digest
from integrity_zone.domain.declaration_file import DeclarationIncompleteError
from integrity_zone.domain.document_ids import document_id
from integrity_zone.domain.work_unit import WorkUnit
from integrity_zone.exports.charter.frame import DARK_RULE
from integrity_zone.exports.charter.pdf import draw_charter
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.indonesian.wording import printed_commitments
from tests.support.pdf_pages import dictionaries, overlaps, page_sizes, page_texts, text_boxes, text_in

UNIT = WorkUnit(
    workspace_id="6f6f5f0e-0000-4000-8000-000000000001",
    name="Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Arunika (rekaan)",
    code=None,
    target="WBK",
    sample=True,
)
LONG_NAMED_UNIT = replace(
    UNIT,
    name="Dinas Pemberdayaan Masyarakat, Desa, Kependudukan, Pencatatan Sipil, Pengendalian Penduduk dan Keluarga "
    "Berencana Kabupaten Arunika Selatan",
    sample=False,
)
HEAD = Signatory(
    name="Dra. Sekar Wulandari, M.Si.",
    office="Kepala Dinas",
    organisation=UNIT.name,
    rank="Pembina Utama Muda",
    nip="19710412 199603 2 999",
)
WITNESSES = (
    Signatory(
        "Ir. H. Bagas Prawiranegara, M.T.", "Sekretaris Daerah", "Kabupaten Arunika", None, "19680923 199403 1 999"
    ),
    Signatory("Ratri Kusumaningtyas, S.H., M.Hum.", "Inspektur Daerah", "Inspektorat", None, "19740117 200003 2 999"),
    Signatory("Wirasono Pradipta", "Tokoh Masyarakat", ""),
)
LONGEST = Signatory(
    name="Prof. Dr. Ir. H. Bagaskara Kusumanegara Prawiranegara Adiwinata, S.T., M.T., M.Eng.Sc., Ph.D., IPU",
    office="Kepala Perwakilan Lembaga Pengawas Pelayanan untuk Provinsi Arunika Raya dan Kepulauan",
    organisation="Lembaga Pengawas Pelayanan Perwakilan Provinsi Arunika Raya dan Kepulauan Sekitarnya",
    rank="Pembina Utama Madya (Golongan IV/d)",
    nip="19680923 199403 1 999",
)
STAFF = tuple(StaffMember(f"Pegawai Nomor {n}, S.E.", f"19{n:06} 2010031 999", "Analis") for n in range(1, 8))
HIDDEN_PLACE = "gudang arsip lantai tiga"
DECLARATION = Declaration(
    place="Arunika",
    date=date(2026, 1, 12),
    number="000.8/017/DPMPTSP/2026",
    heads=(HEAD,),
    witnesses=WITNESSES,
    guests=(Guest("Ny. Larasati Prawiranegara", "Dharma Wanita Persatuan"),),
    staff=STAFF,
    controls=(
        Control("Kamera CCTV", "Ruang pelayanan", 42, confidential=False),
        Control("Kamera CCTV", HIDDEN_PLACE, 10, confidential=True),
    ),
)
SHEETS = list(product(Paper, Orientation))
THREE_LINES = "melaksanakan perbaikan layanan secara berkelanjutan dan terbuka kepada masyarakat luas; " * 3


def drawn(declaration: Declaration = DECLARATION, unit: WorkUnit = UNIT, emblem: bytes | None = None) -> CharterDraft:
    identity = CharterIdentity(
        document_id=document_id(unit, 2026, 1),
        instrument="zi-2021",
        data_digest=declaration_digest(unit, 2026, declaration, printed_commitments(declaration)),
        journal_head="7c10e2aa" + "0" * 56,
    )
    created_at = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
    return draw_charter(declaration, unit, year=2026, identity=identity, created_at=created_at, emblem=emblem)


def assert_well_laid_out(draft: CharterDraft, declaration: Declaration) -> None:
    """Text inside the frame, no piece over another, every signature space free of anything but its caption."""
    sizes = page_sizes(draft.pdf)
    for (width, height), boxes in zip(sizes, text_boxes(draft.pdf), strict=True):
        for left, bottom, right, top in boxes:
            assert left > DARK_RULE
            assert bottom > DARK_RULE
            assert right < width - DARK_RULE
            assert top < height - DARK_RULE
        assert not [pair for pair in combinations(boxes, 2) if overlaps(*pair)]
    assert tuple(field.name for field in draft.fields) == declaration.field_names()
    for field in draft.fields:
        width, height = sizes[field.page]
        left, bottom, right, top = field.box
        assert DARK_RULE < left < right < width - DARK_RULE
        assert DARK_RULE < bottom < top < height - DARK_RULE
        assert top - bottom == pytest.approx(54)
        assert right - left >= 140
        assert text_in(draft.pdf, field.page, field.box) == wording.SIGNATURE_SPACE
    for one, other in combinations(draft.fields, 2):
        assert one.page != other.page or not overlaps(one.box, other.box, 0)


@pytest.mark.parametrize(("paper", "orientation"), SHEETS)
def test_charter_fits_one_page_of_every_sheet_and_says_it_all(paper: Paper, orientation: Orientation) -> None:
    declaration = replace(DECLARATION, paper=paper, orientation=orientation)
    draft = drawn(declaration)
    text = page_texts(draft.pdf)[0]

    for expected in (
        "PEMERINTAH KABUPATEN ARUNIKA",
        "PIAGAM PENCANANGAN",
        "MENUJU WILAYAH BEBAS DARI KORUPSI",
        "Nomor 000.8/017/DPMPTSP/2026",
        "Senin, tanggal dua belas Januari dua ribu dua puluh enam, bertempat di Arunika",
        "Arunika, 12 Januari 2026",
        "Kepala Dinas, yang menyatakan",
        "Mengetahui, Sekretaris Daerah",
        "Menyaksikan, Inspektur Daerah",
        "Dra. Sekar Wulandari, M.Si.",
        "NIP 19710412 199603 2 999",
        "Wirasono Pradipta",
        "Demikian piagam ini",
        "CONTOH",
    ):
        assert expected in text or expected.replace("Mengetahui, ", "").replace("Menyaksikan, ", "") in text
    for commitment in wording.STANDING_COMMITMENTS:
        assert commitment.split(" ", 2)[1] in text
    assert {field.page for field in draft.fields} == {0}
    assert_well_laid_out(draft, declaration)


@pytest.mark.parametrize(("paper", "orientation"), SHEETS)
def test_page_has_the_size_of_its_paper(paper: Paper, orientation: Orientation) -> None:
    sides = {Paper.A4: (595.28, 841.89), Paper.F4: (609.45, 935.43)}[paper]
    expected = sides if orientation is Orientation.PORTRAIT else sides[::-1]

    for size in page_sizes(drawn(replace(DECLARATION, paper=paper, orientation=orientation)).pdf):
        assert size == pytest.approx(expected, abs=0.01)


def test_head_alone_stands_at_the_right() -> None:
    for orientation in Orientation:
        draft = drawn(replace(DECLARATION, orientation=orientation, witnesses=()))
        width, _ = page_sizes(draft.pdf)[0]

        assert [field.name for field in draft.fields] == ["ttd_pimpinan"]
        assert draft.fields[0].box[0] > width / 2


@pytest.mark.parametrize("witnesses", range(7))
@pytest.mark.parametrize("heads", [1, 2, 3, 5])
@pytest.mark.parametrize("orientation", list(Orientation))
def test_any_number_of_signers_gets_room_to_sign(orientation: Orientation, heads: int, witnesses: int) -> None:
    declaration = replace(
        DECLARATION,
        orientation=orientation,
        heads=(HEAD,) * heads,
        witnesses=(WITNESSES * 2)[:witnesses],
        staff=(),
        guests=(),
        controls=(),
    )
    draft = drawn(declaration)

    assert_well_laid_out(draft, declaration)
    assert draft.fields[0].page == 0


@pytest.mark.parametrize(("paper", "orientation"), SHEETS)
def test_extremes_flow_to_further_pages_instead_of_overlapping(paper: Paper, orientation: Orientation) -> None:
    declaration = replace(
        DECLARATION,
        paper=paper,
        orientation=orientation,
        heads=(LONGEST,) * 3,
        witnesses=(LONGEST,) * 6,
        commitments=(THREE_LINES,) * 7,
        staff=(STAFF * 40)[:200],
    )
    draft = drawn(declaration, LONG_NAMED_UNIT)

    assert_well_laid_out(draft, declaration)
    assert "lanjutan" in page_texts(draft.pdf)[1]


@pytest.mark.parametrize("orientation", list(Orientation))
def test_head_never_signs_on_a_page_without_the_closing_words(orientation: Orientation) -> None:
    declaration = replace(DECLARATION, orientation=orientation, commitments=(THREE_LINES * 2,) * 12)
    draft = drawn(declaration, LONG_NAMED_UNIT)
    texts = page_texts(draft.pdf)

    assert "Demikian piagam ini" in texts[draft.fields[0].page]
    assert all(f"{number}. melaksanakan" in " ".join(texts) for number in range(1, 13))
    assert_well_laid_out(draft, declaration)


def test_staff_sheet_lists_everybody_once_under_a_repeated_header() -> None:
    declaration = replace(
        DECLARATION,
        staff=tuple(StaffMember(f"Pegawai {n:03}", None, "Analis") for n in range(1, 201)),
        guests=(),
        controls=(),
    )
    texts = page_texts(drawn(declaration).pdf)
    sheets = texts[1:]

    assert len(sheets) > 5
    assert all("LEMBAR KOMITMEN PEGAWAI" in sheet and "Tanda tangan" in sheet for sheet in sheets)
    assert all(" ".join(sheets).count(f"Pegawai {number:03}") == 1 for number in range(1, 201))
    assert "Jumlah pegawai dalam lembar ini: 200 orang" in sheets[-1]


def test_pages_are_counted_and_identified() -> None:
    draft = drawn()
    texts = page_texts(draft.pdf)

    for number, text in enumerate(texts, start=1):
        assert f"{number} dari {len(texts)}" in text
        assert "Dokumen ZI-DPMPTSP-ARUNIKA-2026-01 · zi-2021 · sidik data" in text
        digest = draft.identity.data_digest
        assert f"{digest[:4]} {digest[4:8]} {digest[8:12]} {digest[12:16]} · jurnal 7c10 e2aa" in text
        assert digest[:20] not in text.replace(" ", "")
        assert "Rancangan unit, bukan formulir resmi kementerian" in text


def test_guests_and_controls_are_announced_but_never_a_confidential_place() -> None:
    draft = drawn()
    text = " ".join(page_texts(draft.pdf))

    assert "Ny. Larasati Prawiranegara" in text
    assert "Ruang pelayanan" in text
    assert "tidak diumumkan" in text
    assert "Jumlah kendali yang diumumkan: 52" in text
    assert HIDDEN_PLACE not in text


def test_guests_without_staff_have_a_page_of_their_own() -> None:
    texts = page_texts(drawn(replace(DECLARATION, staff=())).pdf)

    assert len(texts) == 2
    assert "HADIR DAN KENDALI YANG DIUMUMKAN" in texts[1]
    assert "LEMBAR KOMITMEN PEGAWAI" not in texts[1]


def test_only_a_sample_says_contoh_and_it_says_so_on_every_page() -> None:
    assert all("CONTOH" in text for text in page_texts(drawn().pdf))
    assert not any("CONTOH" in text for text in page_texts(drawn(unit=LONG_NAMED_UNIT).pdf))


def test_title_follows_the_target() -> None:
    text = page_texts(drawn(unit=replace(UNIT, target="WBBM")).pdf)[0]

    assert "MENUJU WILAYAH BIROKRASI BERSIH DAN MELAYANI" in text
    assert "BEBAS DARI KORUPSI" not in text


def test_own_commitments_replace_the_standing_ones() -> None:
    text = page_texts(drawn(replace(DECLARATION, commitments=("menolak setiap pemberian;",))).pdf)[0]

    assert "1. menolak setiap pemberian;" in text
    assert "pungutan tambahan" not in text


def test_file_holds_no_fields_annotations_scripts_or_attachments() -> None:
    forbidden = {"/AcroForm", "/Annots", "/AA", "/OpenAction", "/JavaScript", "/JS", "/EmbeddedFiles", "/XFA", "/URI"}

    for found in dictionaries(drawn().pdf):
        assert not forbidden & set(found)


def test_every_font_is_embedded() -> None:
    fonts = [found for found in dictionaries(drawn().pdf) if found.get("/Type") == "/Font"]

    assert len(fonts) == 5
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_no_picture_is_drawn_for_the_ornament() -> None:
    assert not [found for found in dictionaries(drawn().pdf) if found.get("/Subtype") == "/Image"]


def test_catalogue_names_language_and_title() -> None:
    pdf = drawn().pdf
    catalogue = next(iter(dictionaries(pdf)))

    assert catalogue["/Lang"] == "id-ID"
    assert b"D:20260112030000+00'00'" in pdf


def test_same_input_gives_the_same_bytes() -> None:
    assert drawn().pdf == drawn().pdf


@pytest.mark.parametrize(
    "hostile", ["<b>Sekar</b> &amp; <font color=red>", "</para><br/>", "%PDF-1.4 (", "\\) Tj ET Q", "=1+1"]
)
def test_markup_stays_text(hostile: str) -> None:
    declaration = replace(
        DECLARATION,
        place=hostile,
        number=hostile,
        heads=(replace(HEAD, name=hostile, rank=hostile),),
        commitments=(hostile,),
        staff=(StaffMember(hostile, hostile, hostile),),
        guests=(Guest(hostile, hostile),),
    )
    draft = drawn(declaration, replace(UNIT, name=hostile))

    text = " ".join(page_texts(draft.pdf))
    assert text.replace(" ", "").count(hostile.replace(" ", "")) >= 5
    assert_well_laid_out(draft, declaration)


def test_invisible_characters_are_removed() -> None:
    declaration = replace(DECLARATION, heads=(replace(HEAD, name="Sekar\x00\x1b\u202eWulan\u200bdari\u00ad\n\tM.Si."),))

    assert "SekarWulandari M.Si." in page_texts(drawn(declaration).pdf)[0]


def test_endless_words_stay_on_the_page() -> None:
    declaration = replace(
        DECLARATION,
        number="N" * 128,
        heads=(replace(HEAD, name="W" * 160, office="X" * 160, organisation="O" * 200, rank="M" * 128, nip="9" * 128),),
        commitments=("y" * 600, "Прозрачность Διαφάνεια"),
        staff=(StaffMember("W" * 160, "9" * 128, "M" * 160),),
        controls=(Control("W" * 160, "M" * 200, 1_000_000, confidential=False),),
    )

    assert_well_laid_out(drawn(declaration, replace(UNIT, name="U" * 200)), declaration)


@pytest.mark.parametrize(("paper", "orientation"), SHEETS)
@pytest.mark.parametrize("heads", [1, 3])
def test_longest_people_the_file_may_name_stay_on_their_pages(
    paper: Paper, orientation: Orientation, heads: int
) -> None:
    widest = Signatory("W" * 160, "M" * 160, "W" * 200, "M" * 128, "W" * 128)
    declaration = replace(
        DECLARATION, paper=paper, orientation=orientation, heads=(widest,) * heads, witnesses=(widest,) * 6
    )

    assert_well_laid_out(drawn(declaration), declaration)


def test_incomplete_declaration_is_refused() -> None:
    with pytest.raises(DeclarationIncompleteError, match="date"):
        drawn(replace(DECLARATION, date=None))
