"""The signature blocks of the charter: rows of people with the space in which each signs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.offices import office_lines
from integrity_zone.exports.charter.sheet import Block
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.indonesian.dates import long_date
from integrity_zone.exports.pages.typefaces import Face
from integrity_zone.exports.pages.typesetting import (
    GOLD,
    GOLD_LINE,
    GREY,
    WHITE,
    Type,
    balanced,
    draw_centred,
    draw_line,
    draw_right,
    printable,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from reportlab.pdfgen.canvas import Canvas

    from integrity_zone.domain.declaration import Declaration, Signatory
    from integrity_zone.exports.charter.sheet import Sheet

FIELD_HEIGHT = 54.0
_FIELD_WIDTH = 174.0
_ROW_GAP = 14.0
_COLUMN_GAP = 8.0
#: A row taller than this share of the page is set anew with fewer people in it, whose lines are longer.
_TALLEST_ROW = 0.45

_ROLE = Type(Face.SERIF, 8.8, 11.6, GREY)
_OFFICE = Type(Face.SERIF_SEMIBOLD, 8.9, 11.6)
_ORGANISATION = Type(Face.SERIF, 8.2, 10.6, GREY)
_NAME = Type(Face.SERIF_BOLD, 9.5, 12.2)
_DETAIL = Type(Face.SERIF, 8.2, 10.8, GREY)
_HEADING = Type(Face.SERIF, 9.6, 12.0, GREY)
_SPACE = Type(Face.SANS, 6.2, 8, GOLD)
_MARK = Type(Face.SANS, 9.0, 11, GREY)
_FIELD_GAP_ABOVE = 6.0
_FIELD_GAP_BELOW = 4.0


@dataclass(frozen=True, slots=True)
class Person:
    """One signature block."""

    field: str  #: name of the signature field
    way: Way
    mark: str  #: printed in the box of who signs with another program
    role: str
    offices: tuple[str, ...]  #: the own one behind that in whose place somebody signs
    organisation: str  #: empty when the page names it already
    name: str
    details: tuple[str, ...]  #: rank, NIP

    def above(self, width: float) -> list[tuple[str, Type]]:
        """Lines over the space to sign in."""
        lines = [(line, _ROLE) for line in balanced(self.role, _ROLE, width)]
        for office in self.offices:
            lines += [(line, _OFFICE) for line in balanced(office, _OFFICE, width)]
        return lines + [(line, _ORGANISATION) for line in balanced(self.organisation, _ORGANISATION, width)]

    def below(self, width: float) -> list[tuple[str, Type]]:
        """Lines under it."""
        name_style = _one_line_style(self.name, _NAME, width)
        lines = [(line, name_style) for line in balanced(self.name, name_style, width)]
        joined = " · ".join(self.details)
        style = _one_line_style(joined, _DETAIL, width)
        details = [joined] if style.width(joined) <= width else self.details
        return lines + [(line, style) for detail in details for line in wrapped(detail, style, width)]


def signature_rows(declaration: Declaration, day: date, unit: str, sheet: Sheet) -> list[Block]:
    """All signature blocks as rows, in the order in which they stand on the sheet.

    A single head stands at the right: alone on an upright sheet, at the end of the first row of witnesses on a lying
    one. Several heads have rows of their own. Witnesses follow, two or three in a row.

    Args:
        declaration: With at least one head.
        day: Date of the declaration.
        unit: Its printed name.
        sheet: Measures.
    """
    names = declaration.field_names()
    heads = _heads(declaration, names, day, unit)
    witnesses = [
        _person(field, witness, wording.witness_role(witness), unit)
        for field, witness in zip(names[len(heads) :], declaration.witnesses, strict=True)
    ]
    marks = declaration.anchor_marks()
    heads, witnesses = ([_marked(person, marks) for person in people] for people in (heads, witnesses))
    place_and_date = _place_and_date(declaration, day)
    rows = _arranged(heads, witnesses, sheet, place_and_date, per_row=3)
    if max(row.height for row in rows) > (sheet.top - sheet.bottom) * _TALLEST_ROW:
        return _arranged(heads, witnesses, sheet, place_and_date, per_row=2)
    return rows


def rows_of_some(declaration: Declaration, fields: Sequence[str], unit: str, heading: str, sheet: Sheet) -> list[Block]:
    """Signature blocks of some of the people, in the order in which they sign, two or three in a row.

    Args:
        declaration: Of the charter.
        fields: Names of their fields.
        unit: Its printed name.
        heading: Over the first row.
        sheet: Measures.
    """
    marks = declaration.anchor_marks()
    people = [
        _marked(_person(field, person, _role(person, declaration), unit), marks)
        for field, person in declaration.signers()
        if field in fields
    ]
    for per_row in (2 if len(people) in {2, 4} else 3, 2):
        rows = [_row(people[start : start + per_row], sheet) for start in range(0, len(people), per_row)]
        if max(row.height for row in rows) <= (sheet.top - sheet.bottom) * _TALLEST_ROW:
            break
    return [_headed(rows[0], sheet, heading, at_right=False), *rows[1:]]


def _role(person: Signatory, declaration: Declaration) -> str:
    return wording.DECLARES if person in declaration.heads else wording.witness_role(person)


def _arranged(
    heads: Sequence[Person], witnesses: Sequence[Person], sheet: Sheet, place_and_date: str, *, per_row: int
) -> list[Block]:
    if len(heads) == 1:
        if sheet.is_landscape and witnesses and per_row == 3:
            row = _row([*witnesses[:3], heads[0]], sheet)
            return [row, *_witness_rows(witnesses[3:], sheet, per_row, heading=False)]
        rows = [_row(heads, sheet, share=0.46)]
    else:
        rows = [_row(heads[start : start + per_row], sheet) for start in range(0, len(heads), per_row)]
        rows[0] = _headed(rows[0], sheet, place_and_date, at_right=True)
    return rows + _witness_rows(witnesses, sheet, per_row, heading=True)


def _heads(declaration: Declaration, names: Sequence[str], day: date, unit: str) -> list[Person]:
    if len(declaration.heads) == 1:
        head = _person(names[0], declaration.heads[0], _place_and_date(declaration, day), unit)
        return [replace(head, offices=(*head.offices[:-1], head.offices[-1] + wording.DECLARES_BEHIND_OFFICE))]
    return [_person(field, head, wording.DECLARES, unit) for field, head in zip(names, declaration.heads, strict=False)]


def _person(field: str, signatory: Signatory, role: str, unit: str) -> Person:
    nip = f"NIP {signatory.nip}" if signatory.nip else ""
    return Person(
        field=field,
        way=signatory.way,
        mark="",
        role=role,
        offices=office_lines(signatory),
        organisation=wording.shown_organisation(signatory, unit),
        name=signatory.name,
        details=tuple(printable(detail) for detail in (signatory.rank, nip) if detail),
    )


def _marked(person: Person, marks: Mapping[str, str]) -> Person:
    return replace(person, mark=marks.get(person.field, ""))


def _place_and_date(declaration: Declaration, day: date) -> str:
    return f"{declaration.place}, {long_date(day)}"


def _witness_rows(witnesses: Sequence[Person], sheet: Sheet, per_row: int, *, heading: bool) -> list[Block]:
    """Rows of three, or of two; four stand two and two."""
    per_row = 2 if len(witnesses) in {2, 4} else per_row
    rows = [_row(witnesses[start : start + per_row], sheet) for start in range(0, len(witnesses), per_row)]
    if rows and heading:
        rows[0] = _headed(rows[0], sheet, wording.WITNESS_HEADING, at_right=False)
    return rows


def _row(people: Sequence[Person], sheet: Sheet, share: float | None = None) -> Block:
    """People side by side, so that the spaces to sign in stand at one height.

    Args:
        people: At least one.
        sheet: Measures.
        share: Width of a single block at the right, as a share of the text; None to divide the width evenly.
    """
    width = sheet.text_width * share if share else sheet.text_width / max(len(people), 2)
    start = sheet.text_width - width * len(people) if share else (sheet.text_width - width * len(people)) / 2
    inner = width - _COLUMN_GAP
    above = [person.above(inner) for person in people]
    below = [person.below(inner) for person in people]
    field_top = max(map(_lines_height, above)) + _FIELD_GAP_ABOVE
    below_top = field_top + FIELD_HEIGHT + _FIELD_GAP_BELOW
    half_field = min(_FIELD_WIDTH, inner) / 2
    middles = [start + width * (number + 0.5) for number in range(len(people))]

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, middle in enumerate(middles):
            x = left + middle
            _draw_lines(canvas, x, top, above[number])
            _draw_space(canvas, people[number], x - half_field, top - field_top - FIELD_HEIGHT, 2 * half_field)
            _draw_lines(canvas, x, top - below_top, below[number])

    return Block(
        height=below_top + max(map(_lines_height, below)),
        draw=draw,
        before=_ROW_GAP,
        fields=tuple(
            (person.field, middle - half_field, field_top + FIELD_HEIGHT, middle + half_field, field_top)
            for person, middle in zip(people, middles, strict=True)
        ),
    )


def _headed(row: Block, sheet: Sheet, text: str, *, at_right: bool) -> Block:
    """A row with a line of text over it; at the left with a rule, at the right without."""
    lines = wrapped(text, _HEADING, sheet.text_width)
    text_height = len(lines) * _HEADING.leading
    height = text_height + (4 if at_right else 12)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines):
            y = top - _HEADING.leading * (number + 0.75)
            if at_right:
                draw_right(canvas, left + sheet.text_width, y, line, _HEADING)
            else:
                draw_line(canvas, left, y, line, _HEADING)
        if not at_right:
            canvas.setStrokeColor(GOLD)
            canvas.setLineWidth(0.6)
            canvas.line(left, top - text_height - 3, left + sheet.text_width, top - text_height - 3)
        row.draw(canvas, left, top - height)

    fields = tuple((name, x1, y1 + height, x2, y2 + height) for name, x1, y1, x2, y2 in row.fields)
    return Block(height + row.height, draw, row.before, fields)


def _one_line_style(text: str, style: Type, width: float) -> Type:
    """A slightly smaller size when that saves a second line."""
    for share in (1.0, 0.96, 0.92):
        smaller = replace(style, size=style.size * share)
        if smaller.width(printable(text)) <= width:
            return smaller
    return style


def _lines_height(lines: Sequence[tuple[str, Type]]) -> float:
    return sum(style.leading for _, style in lines)


def _draw_lines(canvas: Canvas, middle: float, top: float, lines: Sequence[tuple[str, Type]]) -> None:
    y = top
    for text, style in lines:
        y -= style.leading
        draw_centred(canvas, middle, y + style.leading * 0.26, text, style)


def _draw_space(canvas: Canvas, person: Person, x: float, y: float, width: float) -> None:
    """The space to sign in. All of it lies inside the box, so that a stamp with a white ground covers it."""
    middle = x + width / 2
    canvas.saveState()
    if person.way is Way.WET:
        canvas.setStrokeColor(GREY)
        canvas.setLineWidth(0.6)
        canvas.line(x + 6, y + 1.5, x + width - 6, y + 1.5)
    else:
        canvas.setStrokeColor(GOLD_LINE)
        canvas.setFillColor(WHITE)
        canvas.setLineWidth(0.5)
        if person.way is Way.HERE:
            canvas.setDash(2.5, 2)
        canvas.rect(x + 0.75, y + 0.75, width - 1.5, FIELD_HEIGHT - 1.5, fill=1)
    canvas.restoreState()
    if person.way is Way.HERE:
        draw_centred(canvas, middle, y + FIELD_HEIGHT / 2 - 2, wording.SIGNATURE_SPACE, _SPACE)
    elif person.way is Way.OUTSIDE:
        draw_centred(canvas, middle, y + FIELD_HEIGHT / 2 - 3, person.mark, _MARK)
