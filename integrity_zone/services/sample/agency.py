"""Reads the sample agency that comes with the program, and refuses to hand out one that contradicts itself."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from integrity_zone.domain.declaration_file import parse_declaration
from integrity_zone.domain.sample import (
    SampleAgency,
    SampleDocument,
    SampleKind,
    SampleLink,
    SampleOffice,
    SamplePage,
    SampleRemark,
    SampleScene,
)
from integrity_zone.domain.team import TeamMember

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from integrity_zone.domain.declaration import Declaration

PACKAGE = "integrity_zone.services.sample"
FILE_NAME = "arunika.json"
#: Who says what the internal assessors say.
TPI = "TPI"

#: The package's own file: what its values look like is checked by building the records, hence Any.
_Raw = dict[str, Any]


class InconsistentSampleError(ValueError):
    """The packaged sample contradicts itself. A bug of ours, never of the user."""


def load_sample_agency() -> SampleAgency:
    """The invented licensing office of Kabupaten Arunika.

    Raises:
        InconsistentSampleError: The packaged file contradicts itself; names everything that does.
    """
    agency = _agency(json.loads(files(PACKAGE).joinpath(FILE_NAME).read_text(encoding="utf-8")))
    problems = tuple(sample_problems(agency))
    if problems:
        raise InconsistentSampleError("; ".join(problems))
    return agency


def sample_problems(agency: SampleAgency) -> Iterator[str]:
    """What contradicts itself in a sample agency, one sentence each."""
    for field in ("key", "title", "file_name"):
        counted = Counter(getattr(document, field) for document in agency.documents)
        yield from (f"{field} {value!r} stands twice" for value, times in counted.items() if value and times > 1)
    for document in agency.documents:
        yield from _document_problems(document, agency)
    for what, codes in (("note", agency.notes), ("TPI answer", agency.tpi_answers), ("TPI note", agency.tpi_notes)):
        yield from (f"{what} on {code}, which the unit did not answer" for code in codes if code not in agency.answers)
    people = {member.name for member in agency.team} | {TPI}
    yield from (
        f"remark on {remark.code}: {remark.by} is nobody of the team"
        for remark in agency.remarks
        if remark.by not in people
    )
    yield from _told_secrets(agency)


def _document_problems(document: SampleDocument, agency: SampleAgency) -> Iterator[str]:
    is_link = document.kind is SampleKind.WEB_LINK
    if is_link != (document.url is not None) or is_link == (document.file_name is not None):
        yield f"{document.key}: a web link has an address, everything else a file name"
    if is_link == bool(document.pages):
        yield f"{document.key}: a web link has no pages, everything else has"
    if (document.scene is not None) != (document.kind in {SampleKind.PHOTO, SampleKind.SCREENSHOT}):
        yield f"{document.key}: an image, and nothing else, has a scene"
    if not document.links:
        yield f"{document.key}: stands behind no indicator"
    for link in document.links:
        if link.code not in agency.answers:
            yield f"{document.key}: stands behind {link.code}, which is not answered"
        if link.page and int(link.page.split("-")[-1]) > len(document.pages):
            yield f"{document.key}: has no page {link.page}"


def _told_secrets(agency: SampleAgency) -> Iterator[str]:
    """A confidential place must appear in no document and no note."""
    places = [control.place.lower() for control in agency.declaration.controls if control.confidential]
    told = {f"{stage} note on {code}": text for stage, notes in _all_notes(agency) for code, text in notes.items()}
    told |= {f"remark on {remark.code}": remark.text for remark in agency.remarks}
    told |= {f"flag on {code}": reason for code, reason in agency.flags.items()}
    told |= {document.key: repr(document) for document in agency.documents}
    for where, text in told.items():
        if any(place in text.lower() for place in places):
            yield f"{where}: names a confidential place"


def _all_notes(agency: SampleAgency) -> tuple[tuple[str, Mapping[str, str]], ...]:
    return ("unit", agency.notes), ("TPI", agency.tpi_notes)


def _agency(raw: _Raw) -> SampleAgency:
    declaration = parse_declaration(raw["declaration"])
    unit = raw["unit"]
    return SampleAgency(
        name=unit["name"],
        code=unit["code"],
        kind=unit["kind"],
        target=unit["target"],
        instrument=raw["instrument"],
        year=raw["year"],
        office=_office(raw["letterhead"], declaration),
        answers=MappingProxyType(raw["answers"]),
        notes=MappingProxyType(raw["notes"]),
        # TPI judged every indicator the unit answered; the file only keeps where it came to another answer.
        tpi_answers=MappingProxyType({**raw["answers"], **raw["tpi_differences"]}),
        tpi_notes=MappingProxyType(raw["tpi_notes"]),
        team=tuple(TeamMember("", member["name"], member["role"], member["area"]) for member in raw["team"]),
        flags=MappingProxyType(raw["flags"]),
        ticked=MappingProxyType({code: tuple(positions) for code, positions in raw["ticked"].items()}),
        remarks=tuple(SampleRemark(remark["code"], remark["by"], remark["text"]) for remark in raw["remarks"]),
        declaration=declaration,
        documents=tuple(_document(document) for document in raw["documents"]),
    )


def _office(raw: _Raw, declaration: Declaration) -> SampleOffice:
    return SampleOffice(
        government=declaration.government,
        lines=tuple(raw["office"]),
        address=raw["address"],
        place=declaration.place,
        head=declaration.heads[0],
    )


def _document(raw: _Raw) -> SampleDocument:
    return SampleDocument(
        key=raw["key"],
        kind=SampleKind(raw["kind"]),
        title=raw["title"],
        file_name=raw.get("file_name"),
        url=raw.get("url"),
        number=raw["number"],
        dated_on=date.fromisoformat(raw["dated_on"]),
        period_from=_day(raw["period_from"]),
        period_to=_day(raw["period_to"]),
        scene=SampleScene(raw["scene"]) if "scene" in raw else None,
        pages=tuple(
            SamplePage(page["heading"], tuple(page["paragraphs"]), tuple(tuple(row) for row in page["table"]))
            for page in raw["pages"]
        ),
        links=tuple(SampleLink(link["code"], link["page"], link["note"]) for link in raw["links"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
