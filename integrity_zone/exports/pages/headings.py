"""Headings and running texts, alike in every report."""

from __future__ import annotations

from dataclasses import replace

from integrity_zone.exports.pages.flow import Block, Bookmark, text_block
from integrity_zone.exports.pages.palette import TEXT, TEXT_2
from integrity_zone.exports.pages.paper import MEASURE
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import Type

TITLE = Type(Face.SANS_SEMIBOLD, 16, 21, TEXT)
HEADING = Type(Face.SANS_SEMIBOLD, 11.4, 15.4, TEXT)
BODY = Type(Face.SANS, 9.2, 12.8, TEXT)
REMARK = Type(Face.SANS, 8.4, 11.6, TEXT_2)


def page_title(text: str) -> Block:
    """The title of a part, on a page of its own."""
    block = text_block(text, TITLE, MEASURE, with_next=True, bookmark=Bookmark(0, text))
    return replace(block, new_page=True)


def heading(text: str, *, level: int | None = None, before: float = 16.0) -> Block:
    """A heading within a part.

    Args:
        text: What it says.
        level: Of its entry in the outline; None for none.
        before: Points above.
    """
    bookmark = None if level is None else Bookmark(level, text)
    return text_block(text, HEADING, MEASURE, before=before, with_next=True, bookmark=bookmark)


def remark(text: str, *, before: float = 4.0, with_next: bool = False) -> Block:
    """A short text of the second rank."""
    return text_block(text, REMARK, MEASURE, before=before, with_next=with_next)


def body(text: str, *, before: float = 4.0, with_next: bool = False) -> Block:
    """A short text."""
    return text_block(text, BODY, MEASURE, before=before, with_next=with_next)
