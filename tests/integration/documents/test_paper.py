"""The pages of foreign documents come out plain: as they look, and with nothing that acts."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from integrity_zone.documents.pages import page_picture
from integrity_zone.documents.paper import paper_copy
from integrity_zone.documents.plain_pdf import MOST_PAGES
from integrity_zone.domain.files import MissingFileError
from integrity_zone.domain.paper_copy import PaperCopy
from integrity_zone.domain.reading import PagePicture, Unread, UnreadReason
from tests.support import signed_charters
from tests.support.forgeries.raw import document, stream
from tests.support.office_files import docx, pdf
from tests.support.pdf_pages import dictionaries, page_sizes, page_texts
from tests.support.photos import noise, phone_photo, saved

if TYPE_CHECKING:
    from pathlib import Path

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /Names << /JavaScript 5 0 R >> >>"
_PAGES = b"<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 300 400] >>"
_SCRIPT = b"<< /S /JavaScript /JS (app.alert) >>"


def _taken(folder: Path, data: bytes) -> tuple[PaperCopy | Unread, bytes]:
    source, target = folder / "asli", folder / "salinan.pdf"
    source.write_bytes(data)
    found = paper_copy(source, target)
    return found, target.read_bytes() if target.exists() else b""


def _page(more: bytes = b"", contents: bytes = b"4 0 R") -> bytes:
    return b"<< /Type /Page /Parent 2 0 R /Contents " + contents + b" " + more + b" >>"


def _of(*objects: bytes, page: bytes = b"", catalog: bytes = _CATALOG) -> bytes:
    return document([catalog, _PAGES, _page(page), stream(b"0 0 300 400 re f"), _SCRIPT, *objects])


def test_pages_keep_their_words_and_sizes(tmp_path: Path) -> None:
    found, copy = _taken(tmp_path, pdf("Surat Keputusan", "Lampiran"))
    assert found == PaperCopy((False, False), signed=False)
    assert page_texts(copy) == ["Surat Keputusan", "Lampiran"]
    assert page_sizes(copy) == [(595, 842)] * 2


def test_nothing_that_acts_is_copied(tmp_path: Path) -> None:
    link = b"<< /Type /Annot /Subtype /Link /Rect [0 0 300 400] /A << /S /URI /URI (http://contoh.invalid) >> >>"
    attached = b"<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 7 0 R >>"
    file = b"<< /Type /Filespec /F (x.exe) /EF << /F 8 0 R >> >>"
    page = b"/Annots [6 0 R 9 0 R] /AA << /O 5 0 R >> /PieceInfo << /X 5 0 R >>"
    whole = _of(link, file, stream(b"MZ", b"/Type /EmbeddedFile"), attached, page=page)
    found, copy = _taken(tmp_path, whole)
    assert isinstance(found, PaperCopy)
    acting = {"/A", "/AA", "/Annots", "/EF", "/JS", "/Names", "/OpenAction", "/AcroForm", "/PieceInfo"}
    assert not any(acting & set(each) for each in dictionaries(copy))
    assert b"JavaScript" not in copy
    assert b"contoh.invalid" not in copy


@pytest.mark.parametrize(
    "hidden",
    [
        b"/Resources << /XObject << /F 6 0 R >> /Properties << /P 5 0 R >> >>",
        b"/Resources << /XObject << /F 7 0 R >> >>",
        b"/Resources << /XObject << /F 8 0 R >> >>",
        b"/Resources << /XObject << /F 9 0 R >> >>",
    ],
    ids=["action", "outside file", "postscript", "file"],
)
def test_what_hides_among_the_drawings_is_refused(tmp_path: Path, hidden: bytes) -> None:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    objects = (
        stream(b"", form),
        stream(b"", form + b" /F (rahasia.txt)"),
        stream(b"", b"/Type /XObject /Subtype /PS"),
        stream(b"", form + b" /Resources << /Properties << /P << /Type /Filespec /F (x) >> >> >>"),
    )
    found, copy = _taken(tmp_path, _of(*objects, page=hidden))
    assert found == Unread(UnreadReason.UNSAFE)
    assert copy == b""


def test_what_drawings_carry_along_is_left_behind(tmp_path: Path) -> None:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /PieceInfo << /X 5 0 R >> /AF [5 0 R] /OPI 5 0 R"
    found, copy = _taken(tmp_path, _of(stream(b"0 0 9 9 re f", form), page=b"/Resources << /XObject << /F 6 0 R >> >>"))
    assert isinstance(found, PaperCopy)
    assert b"app.alert" not in _unpacked(copy)


def _unpacked(copy: bytes) -> bytes:
    """The file with its streams unpacked."""
    out = BytesIO()
    with pikepdf.open(BytesIO(copy)) as opened:
        opened.save(
            out, deterministic_id=True, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable
        )
    return out.getvalue()


def test_stamp_of_a_signature_is_drawn_and_the_signature_is_told(tmp_path: Path) -> None:
    signed = signed_charters.signed()
    found, copy = _taken(tmp_path, signed)
    assert isinstance(found, PaperCopy)
    assert found.signed
    for page in range(1, found.pages + 1):
        before, after = page_picture(signed, page, 300), page_picture(copy, page, 300)
        assert isinstance(before, PagePicture)
        assert isinstance(after, PagePicture)
        assert _difference(before, after) < 2


def _difference(one: PagePicture, other: PagePicture) -> float:
    assert (one.width, one.height) == (other.width, other.height)
    return sum(abs(a - b) for a, b in zip(one.pixels, other.pixels, strict=True)) / len(one.pixels)


@pytest.mark.parametrize(
    ("page", "size", "lying"),
    [
        (b"", (300, 400), False),
        (b"/Rotate 90", (400, 300), True),
        (b"/Rotate -90", (400, 300), True),
        (b"/Rotate 7", (300, 400), False),
        (b"/CropBox [100 100 300 200]", (200, 100), True),
        (b"/MediaBox [300 400 0 0]", (300, 400), False),
        (b"/MediaBox [0 0 1e9 1]", (595.28, 841.89), False),
        (b"/MediaBox [0 0 nan 1]", (595.28, 841.89), False),
        (b"/MediaBox 5", (595.28, 841.89), False),
        (b"/UserUnit 75000", (300, 400), False),
    ],
)
def test_boxes_and_turns_of_every_sort_become_sound(
    tmp_path: Path, page: bytes, size: tuple[float, float], lying: bool
) -> None:
    found, copy = _taken(tmp_path, _of(page=page))
    assert found == PaperCopy((lying,), signed=False)
    assert page_sizes(copy)[0] == pytest.approx(size, abs=0.1)


def test_too_many_pages_are_left_where_they_are(tmp_path: Path) -> None:
    kids = b" ".join([b"3 0 R"] * (MOST_PAGES + 1))
    pages = b"<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 300 400] >>" % (MOST_PAGES + 1, kids)
    whole = document([_CATALOG, pages, _page(), stream(b""), _SCRIPT])
    assert _taken(tmp_path, whole)[0] == Unread(UnreadReason.LARGE)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF"])
def test_picture_of_every_kind_becomes_a_page(tmp_path: Path, kind: str) -> None:
    found, copy = _taken(tmp_path, saved(noise(600, 300), kind))
    assert found == PaperCopy((True,), signed=False)
    drawn = page_picture(copy, 1, 300)
    assert isinstance(drawn, PagePicture)
    assert (drawn.width, drawn.height) == (300, 150)
    assert min(drawn.pixels[:4000:4]) < 60


def test_scan_with_pages_keeps_them_all(tmp_path: Path) -> None:
    frames = [Image.new("L", (200, 300), shade) for shade in (0, 128, 255)]
    data = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    found, copy = _taken(tmp_path, data)
    assert found == PaperCopy((False,) * 3, signed=False)
    shades = []
    for page in (1, 2, 3):
        drawn = page_picture(copy, page, 100)
        assert isinstance(drawn, PagePicture)
        shades.append(drawn.pixels[len(drawn.pixels) // 2])
    assert shades == pytest.approx([0, 128, 255], abs=6)


def test_phone_photo_is_upright_smaller_and_says_no_place(tmp_path: Path) -> None:
    data = phone_photo()
    found, copy = _taken(tmp_path, data)
    assert found == PaperCopy((False,), signed=False)
    assert len(copy) < len(data)
    assert b"Exif" not in copy


def test_what_one_can_see_through_lies_on_white(tmp_path: Path) -> None:
    _found, copy = _taken(tmp_path, saved(Image.new("RGBA", (100, 100), (0, 0, 0, 0)), "PNG"))
    drawn = page_picture(copy, 1, 50)
    assert isinstance(drawn, PagePicture)
    assert min(drawn.pixels) > 250


@pytest.mark.parametrize("data", [docx("Surat"), b"teks biasa", b"", b"PK\x03\x04"])
def test_other_kinds_have_no_pages(tmp_path: Path, data: bytes) -> None:
    found, copy = _taken(tmp_path, data)
    assert isinstance(found, Unread)
    assert copy == b""


def test_copy_that_cannot_be_written_is_no_fault_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "asli").write_bytes(pdf("Surat"))
    with pytest.raises(MissingFileError):
        paper_copy(tmp_path / "asli", tmp_path / "tidak ada" / "salinan.pdf")


def test_same_document_gives_the_same_pages(tmp_path: Path) -> None:
    copies = []
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
        copies.append(_taken(tmp_path / name, _of(page=b"/Rotate 90"))[1])
    assert _unpacked(copies[0]) == _unpacked(copies[1])
