"""The sheet behind a scan on which people sign electronically, so that no stamp covers what was signed in ink."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterDraft, SignatureSpace
from integrity_zone.domain.offices import office_in_line
from integrity_zone.exports.charter.body import BodyType, Letterhead, continuation_block, paragraphs_block
from integrity_zone.exports.charter.pages import signature_fields
from integrity_zone.exports.charter.pdf import open_canvas
from integrity_zone.exports.charter.sheet import PagePlan, define_border, draw_furniture, sheet_of
from integrity_zone.exports.charter.signatures import rows_of_some
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.pages.letters import require_letters
from integrity_zone.exports.pages.typefaces import register_typefaces
from integrity_zone.exports.pages.typesetting import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from integrity_zone.domain.declaration import CharterIdentity, Declaration
    from integrity_zone.domain.work_unit import WorkUnit
    from integrity_zone.exports.charter.sheet import Block, Sheet

_SIZE = 0.96


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sheet says."""

    declaration: Declaration
    unit: WorkUnit
    identity: CharterIdentity
    inked: Sequence[str]


def draw_scan_sheet(
    declaration: Declaration,
    unit: WorkUnit,
    *,
    year: int,
    identity: CharterIdentity,
    created_at: datetime,
    inked: Sequence[str],
    pages: int,
) -> CharterDraft:
    """Draw the sheet. The same input gives the same bytes.

    Args:
        declaration: As it was frozen.
        unit: The declaring unit.
        year: Year of the assessment.
        identity: Of the frozen charter, with the hash of the scan.
        created_at: Becomes the dates of the file.
        inked: Fields of those whose signatures in ink are on the scan.
        pages: Of the scan, which come before it.

    Returns:
        The sheet, with fields and spaces as they lie in the whole file. Nobody's place on the scan is known.

    Raises:
        UnprintableLettersError: A text has letters that the charter's typefaces lack.
    """
    told = _Told(declaration, unit, identity, inked)
    register_typefaces()
    sheet = sheet_of(declaration.paper, declaration.orientation)
    people = [text for _field, person in declaration.signers() for text in (person.name, office_in_line(person))]
    require_letters([wording.unit_name(unit), declaration.number or "", *people])
    plans = _plans(told, pages, sheet)
    stream = BytesIO()
    canvas = open_canvas(stream, sheet, unit, year, identity, created_at)
    define_border(canvas, sheet)
    for number, page in enumerate(plans, start=pages + 1):
        draw_furniture(canvas, sheet, identity, number, pages + len(plans), sample=unit.sample)
        for block, top in page.placed:
            block.draw(canvas, sheet.left, top)
        canvas.showPage()
    canvas.save()
    return _draft(stream.getvalue(), told, plans, pages, sheet)


def _plans(told: _Told, pages: int, sheet: Sheet) -> list[PagePlan]:
    declaration, unit = told.declaration, printable(wording.unit_name(told.unit))
    sizes = BodyType.of(sheet, _SIZE)
    letterhead = Letterhead(government="", unit=unit, emblem=None, drawn_emblem=False)
    heading = continuation_block(letterhead, sheet, wording.SCAN_SHEET_TITLE, declaration.number)
    said = wording.scan_sheet(told.identity.document_id, pages, told.identity.scan)
    inked = [
        f"{person.name}, {office_in_line(person)}" for field, person in declaration.signers() if field in told.inked
    ]
    blocks = [
        paragraphs_block(said, sheet, sizes, before=14),
        paragraphs_block([wording.SCAN_SHEET_INK, *inked], sheet, sizes, before=10),
    ]
    rows = rows_of_some(
        declaration, declaration.fields_by(Way.HERE, Way.OUTSIDE), unit, wording.SCAN_SHEET_HEADING, sheet
    )
    return _stacked(heading, [*blocks, *(replace(row, before=18) for row in rows)], sheet)


def _stacked(heading: Block, blocks: Sequence[Block], sheet: Sheet) -> list[PagePlan]:
    """Blocks one below the other, on as many sheets as they take."""
    plans: list[PagePlan] = []
    y = sheet.bottom
    for block in blocks:
        if not plans or y - block.before - block.height < sheet.bottom:
            plans.append(PagePlan(placed=[(heading, sheet.top)]))
            y = sheet.top - heading.height
        y -= block.before
        plans[-1].placed.append((block, y))
        y -= block.height
    return plans


def _draft(pdf: bytes, told: _Told, plans: Sequence[PagePlan], pages: int, sheet: Sheet) -> CharterDraft:
    ways = {field: person.way for field, person in told.declaration.signers()}
    digital = told.declaration.fields_by(Way.HERE, Way.OUTSIDE)
    places = [replace(place, page=place.page + pages) for place in signature_fields(plans, sheet, digital)]
    outside = [
        SignatureSpace(place.name, Way.OUTSIDE, place.page, place.box)
        for place in places
        if ways[place.name] is Way.OUTSIDE
    ]
    inked = [SignatureSpace(field, Way.WET, 0, (0, 0, 0, 0)) for field in told.declaration.fields_by(Way.WET)]
    return CharterDraft(
        pdf=pdf,
        fields=tuple(place for place in places if ways[place.name] is Way.HERE),
        identity=replace(told.identity, spaces=(*outside, *inked)),
    )
