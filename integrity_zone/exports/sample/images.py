"""Draws the pictures of the sample agency: simple scenes that nobody can take for a photograph, marked CONTOH."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from integrity_zone.domain.sample import SampleScene
from integrity_zone.exports.indonesian.wording import SAMPLE
from integrity_zone.exports.pages.typefaces import Face

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from integrity_zone.domain.sample import SampleDocument, SamplePage

REMARK = f"{SAMPLE}: gambar buatan program, bukan rekaman asli"

WIDTH, HEIGHT = 1120, 720
_STRIP = 44
_FLOOR = 560

_WALL, _GROUND, _WOOD, _DARK = "#EEF2F0", "#CFC7B8", "#9A7B52", "#14303A"
_TEAL, _SAND, _WHITE, _GREY, _LINE = "#12586B", "#E9C65C", "#FFFFFF", "#58666E", "#D2D9DD"
_SKINS = ("#C68E63", "#B57A50", "#D3A077", "#A86F49")
_CLOTHES = ("#B89B6A", "#12586B", "#B89B6A", "#7A4B3A", "#B89B6A", "#3F5F4A", "#B89B6A")

_Draw = ImageDraw.ImageDraw


def draw_photo(document: SampleDocument) -> bytes:
    """Draw the scene of a sample document; same document, same bytes.

    Args:
        document: One with a scene; its first page tells what is written in the picture.

    Returns:
        A PNG when its file name ends so, else a JPEG.

    Raises:
        ValueError: The document has no scene.
    """
    if document.scene is None:
        raise ValueError(f"{document.key} has no scene to draw")
    image = Image.new("RGB", (WIDTH, HEIGHT), _WALL)
    draw = ImageDraw.Draw(image)
    _SCENES[document.scene](draw, document.pages[0])
    _draw_sample_mark(image)
    out = BytesIO()
    if (document.file_name or "").endswith(".png"):
        remark = PngImagePlugin.PngInfo()
        remark.add_text("Description", REMARK)
        image.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True, pnginfo=remark)
    else:
        image.save(out, "JPEG", quality=82, comment=REMARK)
    return out.getvalue()


def _draw_ceremony(draw: _Draw, page: SamplePage) -> None:
    """People in a row under a banner."""
    draw.rectangle((0, _FLOOR, WIDTH, HEIGHT), fill=_GROUND)
    _draw_banner(draw, page, (110, 50, WIDTH - 110, 250))
    for number in range(9):
        middle = 150 + number * 103
        _draw_person(draw, middle, 330 + 14 * (number % 2), number)
    draw.rectangle((496, 500, 624, 640), fill=_WOOD)
    draw.rectangle((486, 486, 634, 504), fill=_DARK)


def _draw_counter(draw: _Draw, page: SamplePage) -> None:
    """Four numbered counters under a banner, watched by a camera."""
    draw.rectangle((0, _FLOOR, WIDTH, HEIGHT), fill=_GROUND)
    _draw_banner(draw, page, (150, 34, WIDTH - 150, 222))
    _draw_camera(draw, 64, 70)
    for number in range(4):
        left = 110 + number * 232
        _draw_person(draw, left + 102, 318, number + 2)
        draw.rectangle((left, 470, left + 204, 630), fill=_WOOD)
        draw.rectangle((left - 8, 456, left + 212, 474), fill=_DARK)
        draw.rounded_rectangle((left + 62, 250, left + 142, 296), 6, fill=_TEAL)
        _write(draw, (left + 102, 273), str(number + 1), 30, _WHITE, "mm", Face.SANS_SEMIBOLD)
        draw.rectangle((left + 22, 410, left + 84, 456), fill=_DARK)
        draw.rectangle((left + 28, 416, left + 78, 448), fill="#BFD6DC")


def _draw_screen(draw: _Draw, page: SamplePage) -> None:
    """A browser window with a heading and one card for each line."""
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#F3F5F6")
    draw.rectangle((0, 0, WIDTH, 56), fill="#E8ECEE")
    for number in range(3):
        draw.ellipse((22 + number * 28, 20, 38 + number * 28, 36), fill="#B4BEC3")
    draw.rounded_rectangle((130, 12, WIDTH - 40, 44), 16, fill=_WHITE, outline=_LINE)
    _write(draw, (150, 28), "dpmptsp-arunika.example", 18, _GREY, "lm")
    draw.rectangle((0, 56, WIDTH, 166), fill=_TEAL)
    _write(draw, (60, 111), page.heading, 42, _WHITE, "lm", Face.SANS_SEMIBOLD)
    for number, line in enumerate(page.paragraphs):
        top = 206 + number * 112
        draw.rounded_rectangle((60, top, WIDTH - 60, top + 92), 8, fill=_WHITE, outline=_LINE)
        draw.rectangle((60, top + 8, 68, top + 84), fill=_SAND)
        _write(draw, (96, top + 46), line, 28, _DARK, "lm")


def _draw_banner(draw: _Draw, page: SamplePage, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    middle = (left + right) // 2
    draw.rectangle(box, fill=_TEAL)
    draw.rectangle((left, bottom - 10, right, bottom), fill=_SAND)
    _write(draw, (middle, top + 52), page.heading, 46, _WHITE, "mm", Face.SANS_SEMIBOLD)
    for number, line in enumerate(page.paragraphs):
        _write(draw, (middle, top + 104 + number * 36), line, 26, _WHITE, "mm")


def _draw_person(draw: _Draw, middle: int, top: int, number: int) -> None:
    """A plain figure: no face, so no likeness."""
    clothes = _CLOTHES[number % len(_CLOTHES)]
    skin = _SKINS[number % len(_SKINS)]
    draw.rounded_rectangle((middle - 40, top + 66, middle + 40, top + 210), 26, fill=clothes)
    draw.rectangle((middle - 34, top + 190, middle + 34, top + 290), fill="#3A444A")
    draw.ellipse((middle - 28, top, middle + 28, top + 64), fill=skin)
    if number % 2:
        draw.pieslice((middle - 36, top - 10, middle + 36, top + 92), 180, 360, fill=clothes)
        draw.ellipse((middle - 22, top + 8, middle + 22, top + 60), fill=skin)
    else:
        draw.pieslice((middle - 28, top - 2, middle + 28, top + 56), 180, 360, fill="#23282B")


def _draw_camera(draw: _Draw, x: int, y: int) -> None:
    draw.rectangle((x - 6, 0, x + 6, y - 14), fill=_GREY)
    draw.pieslice((x - 34, y - 46, x + 34, y + 30), 0, 180, fill="#2A363D")
    draw.rectangle((x - 38, y - 18, x + 38, y - 6), fill=_GREY)
    draw.ellipse((x - 9, y - 2, x + 9, y + 16), fill=_SAND)
    _write(draw, (x, y + 50), "CCTV", 18, _GREY, "mm", Face.SANS_SEMIBOLD)


def _draw_sample_mark(image: Image.Image) -> None:
    """CONTOH across the picture, and what it is in a strip below."""
    layer = Image.new("RGBA", image.size, (255, 255, 255, 0))
    mark = ImageDraw.Draw(layer)
    _write(mark, (WIDTH // 2, HEIGHT // 2), SAMPLE, 190, (20, 48, 58, 40), "mm", Face.SANS_SEMIBOLD)
    turned = layer.rotate(24, resample=Image.Resampling.BICUBIC)
    image.paste(turned, (0, 0), turned)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, HEIGHT - _STRIP, WIDTH, HEIGHT), fill=_DARK)
    _write(draw, (WIDTH // 2, HEIGHT - _STRIP // 2), REMARK, 22, _WHITE, "mm")


def _write(
    draw: _Draw,
    at: tuple[int, int],
    text: str,
    size: int,
    colour: str | tuple[int, int, int, int],
    anchor: Literal["lm", "mm"],
    face: Face = Face.SANS,
) -> None:
    draw.text(at, text, fill=colour, font=_font(face, size), anchor=anchor)


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels; the basic layout engine draws alike wherever Pillow runs."""
    data = (files("integrity_zone.exports") / "fonts" / f"{face.value}.ttf").read_bytes()
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


_SCENES: Mapping[SampleScene, Callable[[_Draw, SamplePage], None]] = {
    SampleScene.CEREMONY: _draw_ceremony,
    SampleScene.COUNTER: _draw_counter,
    SampleScene.SCREEN: _draw_screen,
}
