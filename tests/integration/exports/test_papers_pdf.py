"""The drawn papers: what they say, that all of it stays on its sheet, and that the file is fit to be kept."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.declaration import Declaration, Guest, Paper, Signatory, StaffMember
from integrity_zone.domain.papers import Letterhead, Lettering, Margins, PaperKind
from integrity_zone.exports.pages.emblem import BadEmblemError
from integrity_zone.exports.pages.letters import UnprintableLettersError
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.pages.typesetting import Type, wrapped
from integrity_zone.exports.papers.pdf import draw_papers
from integrity_zone.exports.papers.pictures import plain_picture
from integrity_zone.services.papers.content import paper_content, printed_names
from tests.support.archival import archival_faults
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.paper_cases import (
    DECLARATION,
    HEAD,
    MADE_KINDS,
    STAFF,
    UNIT,
    asked,
    drawn,
    material,
)
from tests.support.pdf_pages import dictionaries, overlaps, page_sizes, page_texts, text_boxes

if TYPE_CHECKING:
    from integrity_zone.domain.progress import Progress

SHEETS = list(product(MADE_KINDS, Paper, Lettering))
LONG = "Prof. Dr. Ir. H. Bagaskara Kusumanegara Prawiranegara Adiwinata, S.T., M.T., M.Eng.Sc., Ph.D., IPU " * 3
LONG_NAME = LONG[:160].strip()


def picture(mode: str, size: tuple[int, int] = (80, 100), kind: str = "PNG") -> bytes:
    """A picture file."""
    stream = BytesIO()
    Image.new(mode, size).save(stream, kind)
    return stream.getvalue()


@pytest.mark.parametrize(("kind", "paper", "lettering"), SHEETS)
def test_paper_stays_within_its_margins_and_nothing_lies_over_anything(
    kind: PaperKind, paper: Paper, lettering: Lettering
) -> None:
    margins = Margins(22, 18, 26, 21)
    pdf = drawn(asked(kind), material(letterhead=Letterhead(paper=paper, lettering=lettering, margins=margins)))
    width, height = {Paper.A4: (210, 297), Paper.F4: (215, 330)}[paper]
    point = 72 / 25.4
    for (page_width, page_height), boxes in zip(page_sizes(pdf), text_boxes(pdf), strict=True):
        assert (page_width, page_height) == pytest.approx((width * point, height * point), abs=0.1)
        for number, (left, bottom, right, top) in enumerate(boxes):
            assert left >= 26 * point - 1
            assert right <= page_width - 21 * point + 1
            assert top <= page_height - 22 * point + 4
            assert bottom >= 5 * point
            for other in boxes[number + 1 :]:
                assert not overlaps((left, bottom, right, top), other, 0.3)


@pytest.mark.parametrize("kind", MADE_KINDS)
def test_paper_is_fit_to_be_kept_and_the_same_bytes_again(kind: PaperKind) -> None:
    made_of = material(emblem=plain_picture(picture("RGBA")))
    pdf = drawn(asked(kind), made_of)
    assert archival_faults(pdf) == []
    assert drawn(asked(kind), made_of) == pdf
    assert not [found for found in dictionaries(pdf) if found.get("/Type") == "/Annot"]


@pytest.mark.parametrize("kind", MADE_KINDS)
def test_paper_says_unit_people_and_day(kind: PaperKind) -> None:
    text = " ".join(page_texts(drawn(asked(kind, number="B/700/5/2026"))))
    assert "Dinas Perizinan" in text or "DINAS PERIZINAN" in text
    if kind in {PaperKind.PROPOSAL, PaperKind.RESPONSIBILITY}:
        assert "BUPATI ARUNIKA" in text
        assert "Jalan Merdeka" not in text
    else:
        assert "PEMERINTAH KABUPATEN ARUNIKA" in text
        assert "Jalan Merdeka 1" in text
        assert HEAD.name in text
        assert "Pembina Utama Muda" in text
        assert "12 Januari 2026" in text or "dua belas Januari dua ribu dua puluh enam" in text
    assert ("B/700/5/2026" in text) == ("{nomor}" in asked(kind).text)


def test_pakta_has_the_superior_at_the_left_and_who_promises_at_the_right() -> None:
    (text,) = page_texts(drawn(asked(PaperKind.PAKTA, members=(2,))))
    assert "Nama : Pegawai Nomor 3, S.E." in text.replace("  ", " ")
    assert text.index("Menyaksikan,") < text.index("Yang membuat pernyataan,")
    assert text.rindex(HEAD.name) < text.rindex("Pegawai Nomor 3")
    assert text.count("NIP") == 3


def test_pakta_of_the_head_is_witnessed_by_who_stands_above() -> None:
    own = StaffMember(HEAD.name, HEAD.nip, HEAD.office)
    made_of = material(replace(DECLARATION, staff=(own,)))
    assert printed_names(paper_content(made_of, asked(PaperKind.PAKTA))) == (DECLARATION.witnesses[0].name, HEAD.name)


def test_pakta_in_bulk_has_a_page_and_an_entry_of_the_outline_for_everybody() -> None:
    heard: list[Progress] = []
    pdf = draw_papers(paper_content(material(), asked(PaperKind.PAKTA)), heard.append)
    texts = page_texts(pdf)
    assert len(texts) == len(STAFF)
    assert all(member.name in text for member, text in zip(STAFF, texts, strict=True))
    entries = [str(found["/Title"]) for found in dictionaries(pdf) if "/Title" in found and "/Dest" in found]
    assert sorted(entries) == sorted(member.name for member in STAFF)
    assert [step.done for step in heard] == list(range(len(STAFF) + 1))


def test_paper_without_a_declaration_is_a_form_to_fill_in_by_hand() -> None:
    for kind in MADE_KINDS:
        text = " ".join(page_texts(drawn(asked(kind), material(None, team=()))))
        assert "…………" in text or kind is PaperKind.SERVICE_NOTICE


def test_two_hundred_people_stand_in_a_table_whose_head_is_repeated() -> None:
    staff = tuple(StaffMember(f"{LONG_NAME if n % 40 == 0 else 'Pegawai'} {n}.", None, "Analis") for n in range(200))
    texts = page_texts(drawn(asked(PaperKind.COMMITMENT_SHEET), material(replace(DECLARATION, staff=staff))))
    assert all("Tanda tangan" in text for text in texts)
    whole = " ".join(texts)
    assert all(f" {n}." in whole for n in range(200))
    assert "Jumlah pegawai: 200 orang." in texts[-1]
    assert HEAD.name in texts[-1]


@pytest.mark.parametrize("kind", MADE_KINDS)
def test_longest_names_wrap_and_keep_clear_of_each_other(kind: PaperKind) -> None:
    longest = Signatory(LONG_NAME, LONG_NAME, LONG_NAME, LONG[:128].strip(), "1" * 40)
    declaration = Declaration(
        place=LONG_NAME,
        date=DECLARATION.date,
        heads=(longest,) * 2,
        witnesses=(longest,) * 6,
        staff=(StaffMember(LONG_NAME, "1" * 40, LONG_NAME, LONG[:128].strip()),),
    )
    unit = replace(UNIT, name=LONG_NAME)
    pdf = drawn(asked(kind, signer=longest, number=LONG[:128].strip()), material(declaration, unit=unit))
    for (width, _height), boxes in zip(page_sizes(pdf), text_boxes(pdf), strict=True):
        for number, box in enumerate(boxes):
            assert box[0] >= 60
            assert box[2] <= width - 50
            assert not [other for other in boxes[number + 1 :] if overlaps(box, other, 0.3)]


def test_signatures_never_stand_alone_on_a_page() -> None:
    for count in range(28, 60):
        text = "\n".join(["PAKTA INTEGRITAS", "", *["Saya {nama} berjanji."] * count, "", "{tanda_tangan}"])
        pages = page_texts(drawn(asked(PaperKind.PAKTA, text, members=(0,))))
        assert "berjanji." in pages[-1]
        assert "Yang membuat pernyataan," in pages[-1]


@pytest.mark.parametrize("lettering", Lettering)
def test_hostile_texts_are_printed_as_they_are_or_refused(lettering: Lettering) -> None:
    printed = 0
    for found in HOSTILE_TEXTS:
        name = found.text[:160]
        declaration = replace(DECLARATION, staff=(StaffMember(name, None, name, name),), heads=(HEAD,))
        try:
            pdf = drawn(
                asked(PaperKind.PAKTA, number=name), material(declaration, Letterhead(lettering=lettering, unit=name))
            )
        except UnprintableLettersError:
            continue
        printed += 1
        assert archival_faults(pdf) == [], found.name
        assert not [entry for entry in dictionaries(pdf) if "/URI" in entry or "/JS" in entry]
    assert printed > 50


@pytest.mark.parametrize("value", ["Ani 😀", "Ani \u0627", "Ani 中"])
def test_letters_that_no_typeface_draws_are_refused_in_every_field(value: str) -> None:
    person = replace(HEAD, name=value)
    for made_of in (
        material(replace(DECLARATION, heads=(person,))),
        material(replace(DECLARATION, place=value)),
        material(letterhead=Letterhead(address=value)),
        material(unit=replace(UNIT, name=value)),
    ):
        with pytest.raises(UnprintableLettersError):
            drawn(asked(PaperKind.MINUTES), made_of)
    with pytest.raises(UnprintableLettersError):
        drawn(asked(PaperKind.PAKTA, f"{value} {{nama}}\n{{tanda_tangan}}"))


def test_direction_marks_and_controls_in_a_name_are_not_printed() -> None:
    staff = (StaffMember("Ani\u202e Budi\u0007\u200b", None, ""),)
    (text,) = page_texts(drawn(asked(PaperKind.PAKTA), material(replace(DECLARATION, staff=staff))))
    assert "Ani Budi" in text
    assert "\u202e" not in text


def test_subject_of_a_letter_keeps_clear_of_its_date() -> None:
    text = "{tempat_tanggal}\nNomor : {nomor}\nHal : " + "usulan evaluasi unit kerja " * 8 + "\n\n{tanda_tangan}"
    pdf = drawn(asked(PaperKind.PROPOSAL, text, place="Kota Arunika Raya Selatan"))
    (boxes,) = text_boxes(pdf)
    assert not [one for number, one in enumerate(boxes) for other in boxes[number + 1 :] if overlaps(one, other, 0.05)]
    middle = page_sizes(pdf)[0][0] * 0.62
    lines = [box for box in boxes if 100 < box[0] < 200 and box[2] - box[0] > 100]
    assert lines
    assert max(box[2] for box in lines) < middle


def test_sample_says_so_on_every_page_and_an_issued_paper_its_id() -> None:
    for kind in MADE_KINDS:
        sample = material(unit=replace(UNIT, sample=True))
        assert all(
            "CONTOH" in text for text in page_texts(drawn(asked(kind, document_id="ZI-DP-2026-PI01-01"), sample))
        )
        assert all(
            "ZI-DP-2026-PI01-01" in text for text in page_texts(drawn(asked(kind, document_id="ZI-DP-2026-PI01-01")))
        )


@pytest.mark.parametrize(("mode", "kind"), [("CMYK", "JPEG"), ("L", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("1", "PNG")])
def test_emblem_of_any_colours_is_kept_in_those_of_a_screen(mode: str, kind: str) -> None:
    emblem = plain_picture(picture(mode, kind=kind))
    assert archival_faults(drawn(asked(PaperKind.PAKTA), material(emblem=emblem))) == []
    assert drawn(asked(PaperKind.PAKTA), material(emblem=picture(mode, kind=kind)))


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + bytes(40), picture("RGB")[:60]])
def test_picture_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(BadEmblemError):
        plain_picture(data)


def test_rules_of_archival_find_what_is_missing_from_an_ordinary_file() -> None:
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(100, 100, "Halo")
    canvas.save()
    faults = archival_faults(stream.getvalue())
    assert "output intent" in faults
    assert "metadata missing or compressed" in faults
    assert [fault for fault in faults if "not embedded" in fault]


@pytest.mark.parametrize("guests", range(12))
def test_minutes_never_end_with_one_row_of_signatures_alone(guests: int) -> None:
    present = tuple(Guest(f"Tamu Nomor {number}", "Perhimpunan Pelaku Usaha Arunika") for number in range(guests))
    made_of = material(replace(DECLARATION, guests=present), Letterhead(address="Jalan Merdeka 1", paper=Paper.F4))
    pages = page_texts(drawn(asked(PaperKind.MINUTES), made_of))
    signed = [page for page in pages if "Menyaksikan," in page]
    assert len(signed) == 1
    assert "Demikian berita acara" in signed[0]


def test_many_signatures_are_dealt_out_so_that_no_row_is_left_behind() -> None:
    people = tuple(replace(HEAD, name=f"Saksi Nomor {number}, {LONG_NAME[:90]}") for number in range(6))
    pages = page_texts(drawn(asked(PaperKind.MINUTES), material(replace(DECLARATION, witnesses=people))))
    rows = [page.count("Menyaksikan,") + page.count("Mengetahui,") for page in pages]
    assert sum(rows) == 6
    assert rows[-1] > 1


def test_a_nip_is_not_parted_from_its_number() -> None:
    register_typefaces()
    for width in range(40, 200):
        text = " ".join("x" * (1 + width % 7) for _ in range(width // 9)) + ", NIP 19710412 199603 2 999, Kepala Dinas"
        lines = wrapped(text, Type(Face.SERIF, 10, 12), 170)
        assert sum("NIP 19710412 199603 2 999," in line for line in lines) == 1
