"""Who signs here gets a field, who signs with another program a marked box, who signs in ink a line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Delegation, Way
from integrity_zone.domain.declaration import CharterIdentity, Declaration, Orientation, Paper, Signatory
from integrity_zone.domain.offices import office_lines
from integrity_zone.domain.work_unit import WorkUnit
from integrity_zone.exports.charter.pdf import draw_charter
from integrity_zone.exports.indonesian import wording
from tests.support.pdf_pages import overlaps, page_sizes, page_texts, text_in

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import CharterDraft

UNIT = WorkUnit("w", "Dinas Uji Kabupaten Arunika", "DU", "WBK", False)
IDENTITY = CharterIdentity("ZI-DU-2026-01", "zi-2021", "5d" * 32, "9c" * 32)
SHEETS = list(product(Paper, Orientation))
HERE, OUTSIDE, WET = Way.HERE, Way.OUTSIDE, Way.WET
LONG = "Prof. Dr. Ir. H. Muhammad Sastrawinangun Kusumadiningrat Prawirakoesoemah, S.E., S.H., M.M., M.Si., Ph.D."


def person(way: Way, name: str = "Ratri Contoh, S.H.", office: str = "Inspektur") -> Signatory:
    return Signatory(name, office, "Kabupaten Arunika", way=way)


def drawn(declaration: Declaration) -> CharterDraft:
    created_at = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
    return draw_charter(declaration, UNIT, year=2026, identity=IDENTITY, created_at=created_at)


def declared(*ways: Way, name: str = "Ratri Contoh, S.H.") -> Declaration:
    people = tuple(person(way, name) for way in ways)
    return Declaration(place="Arunika", date=date(2026, 1, 12), heads=people[:1], witnesses=people[1:])


@pytest.mark.parametrize(("paper", "orientation"), SHEETS)
@pytest.mark.parametrize(
    "declaration",
    [
        declared(OUTSIDE, HERE, WET),
        declared(WET, OUTSIDE, HERE, OUTSIDE, WET, HERE, OUTSIDE),
        declared(OUTSIDE, WET, OUTSIDE, name=LONG),
        declared(WET),
    ],
)
def test_each_way_has_its_space_and_nothing_else_in_it(
    declaration: Declaration, paper: Paper, orientation: Orientation
) -> None:
    draft = drawn(replace(declaration, paper=paper, orientation=orientation))
    sizes = page_sizes(draft.pdf)
    assert tuple(field.name for field in draft.fields) == declaration.fields_by(HERE)
    spaces = draft.identity.spaces
    assert tuple(space.name for space in spaces) == declaration.fields_by(OUTSIDE, WET)
    marks = declaration.anchor_marks()
    for field in draft.fields:
        assert text_in(draft.pdf, field.page, field.box) == wording.SIGNATURE_SPACE
    for space in spaces:
        assert text_in(draft.pdf, space.page, space.box) == (marks[space.name] if space.way is OUTSIDE else "")
    places = [*((field.page, field.box) for field in draft.fields), *((space.page, space.box) for space in spaces)]
    for number, (page, box) in enumerate(places):
        assert 0 < box[0] < box[2] < sizes[page][0]
        assert 0 < box[1] < box[3] < sizes[page][1]
        assert not [other for other in places[:number] if other[0] == page and overlaps(other[1], box, 0)]


def test_other_programs_find_each_mark_once_on_the_page() -> None:
    draft = drawn(declared(OUTSIDE, OUTSIDE, OUTSIDE))
    text = "".join(page_texts(draft.pdf))
    assert [text.count(mark) for mark in "#^~"] == [1, 1, 1]


@pytest.mark.parametrize(
    ("delegation", "instead", "lines"),
    [
        (None, "", ("Sekretaris Daerah",)),
        (Delegation.ACTING, "", ("Plt. Sekretaris Daerah",)),
        (Delegation.ACTING_DAILY, "Bupati Arunika", ("Plh. Bupati Arunika", "Sekretaris Daerah")),
        (Delegation.ON_BEHALF, "Bupati Arunika", ("a.n. Bupati Arunika", "Sekretaris Daerah")),
        (Delegation.ACTING, "Plt. Bupati Arunika", ("Plt. Bupati Arunika", "Sekretaris Daerah")),
    ],
)
def test_who_signs_in_the_place_of_another_is_printed_so(
    delegation: Delegation | None, instead: str, lines: tuple[str, ...]
) -> None:
    acting = replace(person(HERE, office="Sekretaris Daerah"), delegation=delegation, on_behalf_of=instead)
    assert office_lines(acting) == lines
    declaration = replace(declared(HERE), witnesses=(acting,))
    text = " ".join("".join(page_texts(drawn(declaration).pdf)).split())
    assert all(line in text for line in lines)


def test_an_office_that_says_so_itself_is_not_said_twice() -> None:
    acting = replace(person(HERE, office="Pelaksana Tugas Camat"), delegation=Delegation.ACTING)
    assert office_lines(acting) == ("Pelaksana Tugas Camat",)
    assert office_lines(replace(acting, office="Pltu Batu Bara")) == ("Plt. Pltu Batu Bara",)


def test_who_signs_for_a_superior_acknowledges() -> None:
    acting = replace(person(HERE, office="Asisten"), delegation=Delegation.ON_BEHALF, on_behalf_of="Bupati Arunika")
    assert wording.witness_role(acting) == wording.ACKNOWLEDGES
