"""The declaration charter (piagam pencanangan) as an unsigned PDF with room for its signatures."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterDraft, SignatureField, SignatureSpace
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.exports.charter.body import Letterhead
from integrity_zone.exports.charter.frame import draw_rosette
from integrity_zone.exports.charter.pages import CharterText, plan_pages, signature_fields
from integrity_zone.exports.charter.sheet import define_border, draw_furniture, sheet_of
from integrity_zone.exports.charter.words import CharterWords
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.pages.archive import file_text
from integrity_zone.exports.pages.emblem import read_emblem
from integrity_zone.exports.pages.letters import require_letters
from integrity_zone.exports.pages.typefaces import Face, register_typefaces
from integrity_zone.exports.pages.typesetting import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from integrity_zone.domain.declaration import CharterIdentity, Declaration
    from integrity_zone.domain.work_unit import WorkUnit
    from integrity_zone.exports.charter.sheet import Sheet


def draw_charter(
    declaration: Declaration,
    unit: WorkUnit,
    *,
    government: str = "",
    unit_line: str = "",
    year: int,
    identity: CharterIdentity,
    created_at: datetime,
    emblem: bytes | None = None,
    words: CharterWords | None = None,
) -> CharterDraft:
    """Draw the charter with its attached sheets. The same input gives the same bytes.

    The file has no form fields, annotations, scripts or attachments; the signature fields are added when it is
    prepared for signing, in the boxes returned. Who signs with another program gets an empty box with a mark that
    such programs look for, who signs in ink gets a line; their places are told in the identity returned.

    Args:
        declaration: What is declared and by whom.
        unit: The declaring unit; a sample gets an invented emblem and CONTOH on every page.
        government: For the letterhead; empty for the declaration's own, else taken from the unit's name.
        unit_line: For the letterhead; empty for the unit's name.
        year: Year of the assessment.
        identity: Told in the footer.
        created_at: Becomes the dates of the file.
        emblem: The agency's emblem, PNG or JPEG.
        words: The unit's own opening and closing; None for the standing ones.

    Returns:
        The file and its signature fields, in signing order.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
        UnprintableLettersError: A text has letters that the charter's typefaces lack.
        BadEmblemError: The emblem cannot be used.
    """
    declaration = require_complete(declaration)
    if declaration.date is None:  # never after the line above; the type does not know
        raise AssertionError
    register_typefaces()
    own_words = (*words.opening, *words.closing) if words is not None else ()
    require_letters((wording.unit_name(unit), government, unit_line, *own_words, *_printed_texts(declaration)))
    sheet = sheet_of(declaration.paper, declaration.orientation)
    text = _charter_text(declaration, declaration.date, unit, (government, unit_line), emblem, words)
    pages = plan_pages(text, sheet)
    stream = BytesIO()
    canvas = open_canvas(stream, sheet, unit, year, identity, created_at)
    define_border(canvas, sheet)
    for number, page in enumerate(pages, start=1):
        if page.rosette:
            radius = min(sheet.width, sheet.height) * (0.315 if sheet.is_landscape else 0.34)
            draw_rosette(canvas, sheet.width / 2, sheet.height * 0.49, radius)
        draw_furniture(canvas, sheet, identity, number, len(pages), sample=unit.sample)
        for block, top in page.placed:
            block.draw(canvas, sheet.left, top)
        canvas.showPage()
    canvas.save()
    return _draft(stream.getvalue(), declaration, signature_fields(pages, sheet, declaration.field_names()), identity)


def _draft(
    pdf: bytes, declaration: Declaration, places: Sequence[SignatureField], identity: CharterIdentity
) -> CharterDraft:
    ways = {field: person.way for field, person in declaration.signers()}
    return CharterDraft(
        pdf=pdf,
        fields=tuple(place for place in places if ways[place.name] is Way.HERE),
        identity=replace(
            identity,
            spaces=tuple(
                SignatureSpace(place.name, ways[place.name], place.page, place.box)
                for place in places
                if ways[place.name] is not Way.HERE
            ),
        ),
    )


def _printed_texts(declaration: Declaration) -> Iterator[str]:
    """What others wrote and the charter prints."""
    yield from (declaration.place, declaration.number or "", declaration.government, *declaration.commitments)
    for signatory in (*declaration.heads, *declaration.witnesses):
        yield from (signatory.name, signatory.office, signatory.on_behalf_of, signatory.organisation)
        yield from (signatory.rank or "", signatory.nip or "")
    for guest in declaration.guests:
        yield from (guest.name, guest.organisation)
    for member in declaration.staff:
        yield from (member.name, member.office, member.nip or "")
    for control in declaration.controls:
        # A confidential place is neither printed nor repeated in a message.
        yield from (control.kind, "" if control.confidential else control.place)


def _charter_text(
    declaration: Declaration,
    day: date,
    unit: WorkUnit,
    given: tuple[str, str],
    emblem: bytes | None,
    words: CharterWords | None,
) -> CharterText:
    name = printable(wording.unit_name(unit))
    government, unit_line = map(printable, given)
    government_line, usual_line = wording.letterhead(name, government or printable(declaration.government))
    return CharterText(
        declaration=declaration,
        day=day,
        unit=name,
        target=unit.target,
        letterhead=Letterhead(
            government=government_line,
            unit=unit_line or usual_line,
            emblem=read_emblem(emblem) if emblem else None,
            drawn_emblem=unit.sample,
        ),
        commitments=wording.printed_commitments(declaration),
        words=words or _standing_words(declaration, day, name),
    )


def _standing_words(declaration: Declaration, day: date, unit: str) -> CharterWords:
    opening = wording.opening(unit, declaration.place, day, len(declaration.heads))
    return CharterWords((opening,), (wording.CLOSING,))


def open_canvas(
    stream: BytesIO, sheet: Sheet, unit: WorkUnit, year: int, identity: CharterIdentity, created_at: datetime
) -> Canvas:
    """An empty file of the charter, or of a sheet that belongs to it."""
    # An initial face of ours: reportlab would name Helvetica, which nobody embeds, in every file.
    canvas = Canvas(
        stream,
        pagesize=(sheet.width, sheet.height),
        invariant=1,
        pageCompression=1,
        initialFontName=Face.SERIF.value,  # type: ignore[arg-type] # the stubs take it for a number
        lang="id-ID",
    )
    moment = f"D:{created_at.astimezone(UTC):%Y%m%d%H%M%S}+00'00'"
    canvas.setDateFormatter(lambda *_: moment)
    name = wording.unit_name(unit)
    sample = f" ({wording.SAMPLE})" if unit.sample else ""
    canvas.setTitle(file_text(f"{wording.DOCUMENT_TITLE}, {name}, {year}{sample}"))
    canvas.setAuthor(file_text(name))
    canvas.setSubject(file_text(identity.document_id))
    canvas.setCreator("integrity-zone")
    canvas.setProducer("integrity-zone")
    return canvas
