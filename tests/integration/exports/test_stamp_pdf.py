"""The visible stamp: exactly its field's size, honest text, a code that can be read from print."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations

import pypdfium2  # type: ignore[import-untyped]
import pytest
import segno

from integrity_zone.exports.charter.stamp import CODE_SIZE, MODULE_MINIMUM, code_text, draw_stamp
from tests.support.pdf_pages import dictionaries, overlaps, page_sizes, page_texts, text_boxes

SIGNED_AT = datetime(2026, 1, 12, 17, 31, tzinfo=UTC)
DOCUMENT = "ZI-DPMPTSP-ARUNIKA-2026-01"
DIGEST = "4be190c722fd8a30"


def stamp(
    width: float = 174.0,
    signer: str = "Dra. Sekar Wulandari, M.Si.",
    issuer: str = "CA Contoh Arunika G1",
    document_id: str = DOCUMENT,
    zone: str = "WITA",
    *,
    sample: bool = True,
) -> bytes:
    return draw_stamp(
        width=width,
        height=54.0,
        signer=signer,
        issuer=issuer,
        signed_at=SIGNED_AT,
        document_id=document_id,
        digest16=DIGEST,
        sample=sample,
        zone=zone,
    )


def dark_modules(pdf: bytes, modules: int) -> list[list[bool]]:
    """The code read back from a rendering, one look into the middle of every module."""
    page = pypdfium2.PdfDocument(pdf)[0]
    scale = 8
    image = page.render(scale=scale).to_pil().convert("L")
    edge = CODE_SIZE / modules
    middles = [(3 + (number + 0.5) * edge) * scale for number in range(modules)]
    return [[image.getpixel((int(x), int(y))) < 128 for x in middles] for y in middles]


def test_stamp_tells_what_the_certificate_says() -> None:
    text = page_texts(stamp())[0]

    assert "Ditandatangani secara elektronik" in text
    assert "oleh Dra. Sekar Wulandari, M.Si." in text
    assert "Penerbit: CA Contoh Arunika G1" in text
    assert "Periksa: buka berkas ini di aplikasi Zona Integritas" in text
    assert "CONTOH" in text
    assert "WITA CONTOH" in text
    assert "BSrE" not in text


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("WIB", "13 Jan 2026 00.31 WIB"), ("WITA", "13 Jan 2026 01.31 WITA"), ("WIT", "13 Jan 2026 02.31 WIT")],
)
def test_time_is_told_in_the_zone_asked_for(zone: str, expected: str) -> None:
    assert expected in page_texts(stamp(zone=zone))[0]


def test_only_a_sample_says_contoh() -> None:
    assert "CONTOH" not in page_texts(stamp(issuer="CA Arunika", sample=False))[0]


@pytest.mark.parametrize("width", [140.0, 152.4, 174.0, 230.0])
@pytest.mark.parametrize(
    "issuer", ["CA", "Balai Sertifikasi Rekaan dengan Nama yang Sangat Panjang " * 4, "<b>&amp;</b>", "W" * 300]
)
def test_text_stays_inside_a_page_of_exactly_the_fields_size(width: float, issuer: str) -> None:
    pdf = stamp(width=width, issuer=issuer, signer=issuer)

    assert page_sizes(pdf) == [pytest.approx((width, 54.0), abs=0.01)]
    boxes = text_boxes(pdf)[0]
    assert not [pair for pair in combinations(boxes, 2) if overlaps(*pair, share=0.3)]
    for left, bottom, right, top in boxes:
        assert left > 3 + CODE_SIZE
        assert bottom > 0
        assert right < width
        assert top < 54


@pytest.mark.parametrize("document_id", [DOCUMENT, "ZI-A-2026-01", "ZI-" + "A" * 32 + "-2026-01"])
def test_code_holds_document_and_digest_in_modules_large_enough_for_print(document_id: str) -> None:
    pdf = stamp(document_id=document_id)
    text = code_text(document_id, DIGEST)
    candidates = [segno.make(text, error=level, boost_error=False, micro=False) for level in ("q", "m", "l")]
    drawn = [
        [list(map(bool, row)) for row in code.matrix] == dark_modules(pdf, len(code.matrix)) for code in candidates
    ]

    assert drawn.count(True) == 1
    assert CODE_SIZE / len(candidates[drawn.index(True)].matrix) >= MODULE_MINIMUM
    assert text == f"{document_id} {DIGEST.upper()}"


def test_stamp_embeds_its_fonts_and_holds_nothing_active_or_raster() -> None:
    found = list(dictionaries(stamp()))

    assert all("/FontFile2" in font["/FontDescriptor"] for font in found if font.get("/Type") == "/Font")
    assert not [one for one in found if one.get("/Subtype") == "/Image" or {"/Annots", "/AcroForm", "/AA"} & set(one)]


def test_same_input_gives_the_same_stamp() -> None:
    assert stamp() == stamp()
