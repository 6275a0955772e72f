"""The plain text a paper is made from: lines, named fields in braces, and nothing that is read as markup.

Every line is a paragraph of its own; an empty line leaves more room. The rest follows from how the line is written:

- lines wholly in capitals between empty lines are a heading, which stands in the middle;
- ``1. ``, ``a. ``, ``(1) ``, ``• `` and ``- `` at the start of a line hang out to the left;
- ``Nama : {nama}`` is a label with its value; it is left out when its fields are all empty;
- a field that stands for more than words, such as ``{tanda_tangan}``, has a line to itself.

``{{`` and ``}}`` are braces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.paper_fields import PaperField, fields_of, required_fields
from integrity_zone.domain.text import clean_text
from integrity_zone.errors import ProblemList, UserInputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from integrity_zone.domain.papers import PaperKind

#: Longest text of a paper and of one of its lines, in characters.
TEXT_LIMIT = 20_000
LINE_LIMIT = 2_000
LINES_LIMIT = 400

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_MARK = re.compile(r"(?P<mark>\d{1,3}\.|[a-z]\.|\(\d{1,3}\)|\([a-z]\)|[•-]) +(?P<rest>\S.*)")
_LABEL = re.compile(r"(?P<label>[^{}:]{1,40}?) +: +(?P<rest>\S.*)")


class BadPaperTextError(UserInputError):
    """A line of a paper's text cannot be taken."""

    code = "bad-paper-text"
    template_en = "line {line}: {hint_en}"
    template_id = "baris {line}: {hint_id}"

    @property
    def line(self) -> int:
        """Where it is, counted from 1."""
        return int(str(self.details["line"]))


class LineKind(StrEnum):
    """What a line of a text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  #: hangs behind its mark
    LABEL = "label"  #: a value behind its label
    BLOCK = "block"  #: one field that stands for more than words


@dataclass(frozen=True, slots=True)
class Words:
    """Letters as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A field to be filled in."""

    name: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a text, understood."""

    kind: LineKind
    pieces: tuple[Words | Named, ...]
    mark: str = ""  #: of an item, or the label of a value
    number: int = 1  #: in the text, from 1
    spaced: bool = False  #: an empty line stands before it
    inner: str = ""  #: the mark of an item that stands behind a label

    def filled(self, values: Mapping[str, str]) -> str:
        """The line with its fields filled in.

        Args:
            values: Field name -> its words; a field without stays empty.
        """
        text = "".join(piece.text if isinstance(piece, Words) else values.get(piece.name, "") for piece in self.pieces)
        return text.upper() if self.kind is LineKind.HEADING else text

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields in it."""
        return tuple(piece.name for piece in self.pieces if isinstance(piece, Named))

    def is_left_out(self, values: Mapping[str, str]) -> bool:
        """Whether it says nothing once filled in: a label, or a line of fields alone, all of them empty."""
        has_words = any(isinstance(piece, Words) and piece.text.strip() for piece in self.pieces)
        says = any(values.get(name, "").strip() for name in self.fields)
        return bool(self.fields) and not says and (self.kind is LineKind.LABEL or not has_words)


def parse_paper_text(kind: PaperKind, text: str) -> tuple[TextLine, ...]:
    """Understand a text, as it is typed or kept.

    Args:
        kind: Which paper; says which fields there are.
        text: The lines.

    Raises:
        ProblemList: Holds every `BadPaperTextError`, in the order of the lines.
    """
    problems = text_problems(kind, text)
    if problems:
        raise ProblemList(problems)
    return tuple(_understood(kind, cleaned_paper_text(text)))


def text_problems(kind: PaperKind, text: str) -> tuple[BadPaperTextError, ...]:
    """All that keeps a text from being taken, for an editor that shows it while somebody types; empty for none."""
    return tuple(sorted(_problems(kind, cleaned_paper_text(text)), key=lambda problem: problem.line))


def cleaned_paper_text(text: str) -> str:
    """A text as it is kept: no control or direction characters; line numbers stay as they were typed."""
    return "\n".join(clean_text(line).replace("\n", " ") for line in text.split("\n")).rstrip("\n")


def _problems(kind: PaperKind, text: str) -> Iterator[BadPaperTextError]:
    lines = text.split("\n")
    if not text.strip():
        yield _bad(1, "the text is empty", "teks masih kosong")
        return
    if len(text) > TEXT_LIMIT or len(lines) > LINES_LIMIT:
        yield _bad(
            len(lines),
            f"the text is too long; keep it within {TEXT_LIMIT} characters and {LINES_LIMIT} lines",
            f"teks terlalu panjang; batasi sampai {TEXT_LIMIT} huruf dan {LINES_LIMIT} baris",
        )
        return
    known = fields_of(kind)
    used: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if len(line) > LINE_LIMIT:
            yield _bad(
                number,
                f"keep a line within {LINE_LIMIT} characters",
                f"batasi satu baris sampai {LINE_LIMIT} huruf",
            )
        yield from _line_problems(number, line, known, used)
    for missing in required_fields(kind):
        if missing not in used:
            yield _bad(
                len(lines),
                f"the field {{{missing}}} is missing; this paper needs it",
                f"isian {{{missing}}} tidak ada, padahal naskah ini memerlukannya",
            )


def _line_problems(
    number: int, line: str, known: Mapping[str, PaperField], used: set[str]
) -> Iterator[BadPaperTextError]:
    for found in _PIECE.finditer(line):
        name = found[1]
        if found[0] in {"{", "}"}:
            yield _bad(
                number,
                "a brace has no partner; write {{ or }} for the letter itself",
                "kurung kurawal tidak berpasangan; tulis {{ atau }} untuk hurufnya sendiri",
            )
        elif name is not None and name.strip() not in known:
            names = ", ".join(known)
            yield _bad(
                number,
                f"there is no field {{{name.strip()[:40]}}}; there are: {names}",
                f"tidak ada isian {{{name.strip()[:40]}}}; yang ada: {names}",
            )
        elif name is not None:
            field = known[name.strip()]
            if field.is_block and line.strip() != found[0]:
                yield _bad(
                    number,
                    f"the field {{{field.name}}} needs a line to itself",
                    f"isian {{{field.name}}} harus berdiri sendiri di satu baris",
                )
            used.add(field.name)


def _bad(line: int, hint_en: str, hint_id: str) -> BadPaperTextError:
    return BadPaperTextError(line=line, hint_en=hint_en, hint_id=hint_id)


def _understood(kind: PaperKind, text: str) -> Iterator[TextLine]:
    known = fields_of(kind)
    headings = _heading_lines(text.split("\n"), known)
    spaced = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            spaced = True
            continue
        yield _line(number, line.strip(), known, is_heading=number in headings, spaced=spaced)
        spaced = False


def _line(number: int, line: str, known: Mapping[str, PaperField], *, is_heading: bool, spaced: bool) -> TextLine:
    if is_heading:
        return TextLine(LineKind.HEADING, _pieces(line), "", number, spaced)
    pieces = _pieces(line)
    if len(pieces) == 1 and isinstance(pieces[0], Named) and known[pieces[0].name].is_block:
        return TextLine(LineKind.BLOCK, pieces, "", number, spaced)
    marked = _MARK.fullmatch(line)
    if marked:
        return TextLine(LineKind.ITEM, _pieces(marked["rest"]), marked["mark"], number, spaced)
    labelled = _LABEL.fullmatch(line)
    if labelled:
        inner = _MARK.fullmatch(labelled["rest"])
        rest = inner["rest"] if inner else labelled["rest"]
        mark = inner["mark"] if inner else ""
        return TextLine(LineKind.LABEL, _pieces(rest), labelled["label"].strip(), number, spaced, mark)
    return TextLine(LineKind.PARAGRAPH, pieces, "", number, spaced)


def _pieces(line: str) -> tuple[Words | Named, ...]:
    pieces: list[Words | Named] = []
    at = 0
    for found in _PIECE.finditer(line):
        pieces.append(Words(line[at : found.start()]))
        pieces.append(Named(found[1].strip()) if found[1] is not None else Words(found[0][0]))
        at = found.end()
    pieces.append(Words(line[at:]))
    return tuple(_joined(pieces))


def _joined(pieces: list[Words | Named]) -> Iterator[Words | Named]:
    """Words beside words as one piece, and none that are empty."""
    text = ""
    for piece in pieces:
        if isinstance(piece, Words):
            text += piece.text
            continue
        if text:
            yield Words(text)
        text = ""
        yield piece
    if text:
        yield Words(text)


def _heading_lines(lines: list[str], known: Mapping[str, PaperField]) -> frozenset[int]:
    """Numbers of the lines of headings: whole groups between empty lines without one small letter of their own."""
    found: set[int] = set()
    group: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], start=1):
        name = line.strip().strip("{}")
        if line.strip() and not (name in known and known[name].is_block):
            group.append((number, line.strip()))
            continue
        own = [_PIECE.sub("", text) for _, text in group]
        is_loud = all(text == text.upper() for text in own) and not any(_LABEL.fullmatch(text) for _, text in group)
        if is_loud and own and any(letter.isalpha() for letter in own[0]):
            found.update(number for number, _ in group)
        group = []
    return frozenset(found)


#: Nothing filled in.
NO_VALUES: Mapping[str, str] = MappingProxyType({})
