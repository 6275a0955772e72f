"""The declaration as a file: what is taken, what is refused, and that it comes back unchanged."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.declaration import Control, Declaration, Orientation, Paper, Signatory
from integrity_zone.domain.declaration_file import (
    BadDeclarationError,
    DeclarationIncompleteError,
    declaration_document,
    parse_declaration,
    require_complete,
)
from integrity_zone.domain.text import clean_line
from integrity_zone.errors import ProblemList

FULL = {
    "place": " Arunika ",
    "date": "2026-01-12",
    "number": "000.8/017/DPMPTSP/2026",
    "paper": "F4",
    "orientation": "landscape",
    "heads": [{"name": "Dra. Sekar Wulandari, M.Si.", "office": "Kepala Dinas", "organisation": "Dinas", "rank": None}],
    "witnesses": [
        {"name": "Wirasono Pradipta", "office": "Tokoh Masyarakat", "organisation": "", "certificate": "AB12"}
    ],
    "guests": [{"name": "Ny. Larasati", "organisation": "Dharma Wanita"}],
    "staff": [
        {"name": "Bayu", "nip": "1999", "office": "Analis"},
        {"name": "Citra", "nip": None, "office": "Arsiparis"},
    ],
    "commitments": ["menolak suap;"],
    "controls": [{"kind": "Kamera CCTV", "place": "Lobi", "count": Decimal(12), "confidential": False}],
}


def refused_paths(data: object) -> list[str]:
    with pytest.raises(ProblemList) as caught:
        parse_declaration(data)
    assert all(isinstance(problem, BadDeclarationError) for problem in caught.value.problems)
    assert caught.value.first_code == "bad-declaration"
    return [str(problem.details["path"]) for problem in caught.value.problems]


def test_full_file_becomes_a_declaration() -> None:
    declaration = parse_declaration(FULL)

    assert declaration.place == "Arunika"
    assert declaration.date == date(2026, 1, 12)
    assert (declaration.paper, declaration.orientation) == (Paper.F4, Orientation.LANDSCAPE)
    assert declaration.heads == (Signatory("Dra. Sekar Wulandari, M.Si.", "Kepala Dinas", "Dinas"),)
    assert declaration.witnesses[0].certificate == "AB12"
    assert declaration.controls == (Control("Kamera CCTV", "Lobi", 12, confidential=False),)
    assert declaration.field_names() == ("ttd_pimpinan", "ttd_saksi_1")


def test_empty_file_is_an_empty_declaration() -> None:
    assert parse_declaration({}) == Declaration()


def test_document_comes_back_as_the_same_declaration() -> None:
    declaration = parse_declaration({**FULL, "government": "Pemerintah Kabupaten Arunika"})

    assert parse_declaration(declaration_document(declaration)) == declaration


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(
    place=TEXT,
    names=st.lists(TEXT.filter(clean_line), max_size=6),
    commitments=st.lists(TEXT.filter(clean_line), max_size=12),
)
def test_any_texts_come_back_as_clean_lines(place: str, names: list[str], commitments: list[str]) -> None:
    given_file = {
        "place": place,
        "commitments": commitments,
        "witnesses": [{"name": name, "office": name, "organisation": place, "nip": place} for name in names],
    }
    declaration = parse_declaration(given_file)

    assert parse_declaration(declaration_document(declaration)) == declaration
    assert [witness.name for witness in declaration.witnesses] == [clean_line(name) for name in names]


def test_all_problems_are_named_with_their_path_at_once() -> None:
    paths = refused_paths(
        {
            "place": 3,
            "date": "12-01-2026",
            "paper": "A3",
            "orientation": "sideways",
            "heads": {"name": "x"},
            "witnesses": [{"name": "A", "office": "B"}, {"name": " ", "office": "B"}, {"office": "B"}, "C"],
            "staff": [{"name": "A", "nip": 1971, "office": "B"}],
            "commitments": ["", "a", None],
            "controls": [{"kind": "CCTV", "place": "x", "count": 1.5, "confidential": "no"}],
        }
    )

    assert paths == [
        "place",
        "date",
        "paper",
        "orientation",
        "heads",
        "witnesses[1].name",
        "witnesses[2].name",
        "witnesses[3]",
        "staff[0].nip",
        "commitments[0]",
        "commitments[2]",
        "controls[0].count",
        "controls[0].confidential",
    ]


@pytest.mark.parametrize("count", [0, -1, True, None, "12", Decimal("1.5"), Decimal("NaN"), Decimal("1e30"), 10**7])
def test_count_of_a_control_is_a_whole_number_from_one(count: object) -> None:
    assert refused_paths({"controls": [{"kind": "CCTV", "place": "", "count": count}]}) == ["controls[0].count"]


@pytest.mark.parametrize("day", ["2026-02-30", "20260112", "2026-W03-1", "0000-01-01", 20260112, "12 Januari 2026"])
def test_only_iso_dates_are_taken(day: object) -> None:
    assert refused_paths({"date": day}) == ["date"]


def test_too_long_and_too_many_are_refused() -> None:
    assert refused_paths({"number": "x" * 129}) == ["number"]
    assert refused_paths({"commitments": ["x" * 601]}) == ["commitments[0]"]
    witness = {"name": "A", "office": "B", "organisation": "C"}
    assert refused_paths({"witnesses": [witness] * 7}) == ["witnesses"]
    assert len(parse_declaration({"witnesses": [witness] * 6}).witnesses) == 6


def test_mistyped_field_is_refused_instead_of_forgotten() -> None:
    assert refused_paths({"witneses": [], "heads": [{"name": "A", "office": "B", "titel": "C"}]}) == [
        "heads[0].titel",
        "witneses",
    ]


def test_half_a_surrogate_is_refused() -> None:
    assert refused_paths({"place": "Aru\ud800nika"}) == ["place"]


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_anything_but_an_object_is_refused(data: object) -> None:
    assert refused_paths(data) == ["DECLARATION"]


def test_refusal_never_repeats_a_confidential_place() -> None:
    with pytest.raises(ProblemList) as caught:
        parse_declaration({"controls": [{"kind": "CCTV", "place": "gudang belakang" * 40, "count": 1}]})

    assert "gudang" not in caught.value.text("en") + caught.value.text("id") + repr(caught.value.problems[0].details)


def test_incomplete_declaration_names_everything_missing() -> None:
    with pytest.raises(DeclarationIncompleteError) as caught:
        require_complete(Declaration(place="Arunika"))

    assert caught.value.code == "declaration-incomplete"
    assert "date, head" in caught.value.text("en")
    assert "tanggal, pimpinan" in caught.value.text("id")


def test_unit_without_declaration_lacks_all_three() -> None:
    with pytest.raises(DeclarationIncompleteError, match="place, date, head"):
        require_complete(None)


def test_complete_declaration_is_handed_back() -> None:
    declaration = parse_declaration(FULL)

    assert require_complete(declaration) is declaration
