"""Paths are led to the indicators that their names mean, and never further than they say."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.code_names import number_of, written_codes
from integrity_zone.domain.folder_codes import CANDIDATES, Confidence
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.folder_intake import IntakePlan, Proposal, plan_intake
from tests.support.builders import tiny_instrument

ZI = instrument("zi-2021")
CODES = sorted(ZI.indicators_by_code)

CERTAIN, LIKELY, UNSURE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.UNSURE


def _proposal(path: str) -> Proposal:
    (proposal,) = plan_intake([Path(path)], ZI).proposals
    return proposal


@pytest.mark.parametrize(
    ("path", "confidence", "codes"),
    [
        ("A.I.1/i.a/SK Tim.pdf", CERTAIN, ["A.I.1.i.a"]),
        ("A.I.5.ii.a - Laporan.pdf", CERTAIN, ["A.I.5.ii.a"]),
        ("Pemenuhan/5. Pengawasan/ii. SPIP/a Penilaian risiko.pdf", CERTAIN, ["A.I.5.ii.a"]),
        ("Reform/1/i/a.pdf", CERTAIN, ["A.II.1.i.a"]),
        ("A_I_5_ii_a_Laporan.pdf", CERTAIN, ["A.I.5.ii.a"]),
        ("A I 5 ii a Laporan.pdf", CERTAIN, ["A.I.5.ii.a"]),
        ("a.i.5.ii.a", CERTAIN, ["A.I.5.ii.a"]),
        ("A.I.1 i.a SK.pdf", CERTAIN, ["A.I.1.i.a"]),
        ("A.I/A.I.1/A.I.1.i/A.I.1.i.a/dok.pdf", CERTAIN, ["A.I.1.i.a"]),
        ("[A.I.2.i.c] SOP.pdf", CERTAIN, ["A.I.2.i.c"]),
        ("Indikator A.I.2.i.c SOP.pdf", CERTAIN, ["A.I.2.i.c"]),
        ("SK Tim (A.I.1.i.a).pdf", CERTAIN, ["A.I.1.i.a"]),
        ("Ａ.Ｉ.１.ｉ.ａ SK.pdf", CERTAIN, ["A.I.1.i.a"]),
        ("A.I.1.i.a.2 lampiran.pdf", CERTAIN, ["A.I.1.i.a"]),
        ("A.I.1/i.a/1. Undangan.pdf", CERTAIN, ["A.I.1.i.a"]),
        ("A.I.1.i.a & A.I.1.i.b SK.pdf", CERTAIN, ["A.I.1.i.a", "A.I.1.i.b"]),
        ("Hasil/I/a/Survei.pdf", CERTAIN, ["B.I.a"]),
        ("A.1.5.2.a laporan.pdf", LIKELY, ["A.I.5.ii.a"]),
        ("A.I.3.v/surat.pdf", LIKELY, ["A.I.3.v.a"]),
        ("Gratifikasi/b. Laporan.pdf", LIKELY, ["A.I.5.i.b"]),
        ("A.I.1/A.II.1.i.a nyasar.pdf", LIKELY, ["A.II.1.i.a"]),
        ("1.i.a SK Tim.pdf", UNSURE, ["A.I.1.i.a", "A.II.1.i.a"]),
        ("Manajemen Perubahan/i.a.pdf", UNSURE, ["A.I.1.i.a", "A.II.1.i.a"]),
        ("A.I.5/ii/Laporan.pdf", UNSURE, ["A.I.5.ii.a", "A.I.5.ii.b", "A.I.5.ii.c", "A.I.5.ii.d"]),
        ("Pelayanan/ii/c.pdf", UNSURE, ["A.I.6.i.c"]),
    ],
)
def test_path_leads_to_what_its_names_mean(path: str, confidence: Confidence, codes: list[str]) -> None:
    proposal = _proposal(path)
    assert (proposal.confidence, list(proposal.codes)) == (confidence, codes)


@pytest.mark.parametrize(
    "path",
    [
        "I Made Sudana.pdf",
        "A.I.1/I Made Sudana.pdf",
        "A Yani.jpg",
        "2.3.2026 rapat.pdf",
        "02-03-2026 rapat.pdf",
        "1. Undangan.pdf",
        "a.n. Kepala.pdf",
        "IMG_20260302_101520.jpg",
        "WhatsApp Image 2026-03-02 at 10.15.20.jpg",
        "Laporan/x.pdf",
        "A.I/umum.pdf",
        "A.I.6.ii.h tidak ada.pdf",
        "i.a terlalu banyak.pdf",
    ],
)
def test_path_that_says_too_little_goes_to_the_tray(path: str) -> None:
    assert plan_intake([Path(path)], ZI) == IntakePlan((), (Path(path),))


def test_reason_names_what_was_read() -> None:
    assert _proposal("Bukti 2026/A.I.1/i.a/SK Tim.pdf").why == "A.I.1 › i.a"


def test_names_above_the_folder_do_not_count() -> None:
    path = Path("/data/A.II.3/Bukti/1.i.a.pdf")
    assert plan_intake([path], ZI, folder=Path("/data/A.II.3/Bukti")).proposals[0].confidence is UNSURE
    assert plan_intake([Path("/data/A.I.1/i.a.pdf")], ZI, folder=Path("/data/A.I.1")).proposals[0].confidence is CERTAIN


def test_code_is_sure_where_the_instrument_has_it_once() -> None:
    plan = plan_intake([Path("2.ii.a lapor.pdf"), Path("2.i.a.pdf")], tiny_instrument())
    assert [(proposal.confidence, proposal.codes) for proposal in plan.proposals] == [
        (LIKELY, ("A.II.2.ii.a",)),
        (UNSURE, ("A.I.2.i.a", "A.II.2.i.a")),
    ]


@pytest.mark.parametrize(
    ("segment", "number"), [("i", 1), ("IV", 4), ("ix", 9), ("xii", 12), ("7", 7), ("a", None), ("²", None), ("", None)]
)
def test_numbers_are_read_in_both_spellings(segment: str, number: int | None) -> None:
    assert number_of(segment) == number


@given(st.sampled_from(CODES), st.sampled_from([".", "_", "-", " ", ". "]), st.sampled_from(["", " SK Tim", " - 1"]))
def test_whole_code_leads_to_its_indicator_however_it_is_parted(code: str, separator: str, rest: str) -> None:
    proposal = _proposal(separator.join(code.split(".")) + rest + ".pdf")
    assert (proposal.codes, proposal.confidence) == ((code,), CERTAIN)


@given(st.sampled_from(CODES), st.lists(st.booleans(), min_size=4, max_size=4), st.sampled_from(["", " SK", ". Surat"]))
def test_code_leads_to_its_indicator_wherever_folders_part_it(code: str, cuts: list[bool], rest: str) -> None:
    path = ""
    segments = code.split(".")
    for at, segment in enumerate(segments):
        path += segment + ("" if at == len(segments) - 1 else "/" if cuts[at] else ".")
    proposal = _proposal(f"{path}{rest}.pdf")
    assert (proposal.codes, proposal.confidence) == ((code,), CERTAIN)


_NAMES = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=40) | st.sampled_from(
    ["A.I.1", "i.a", "..", ".", "1.", "A", "ii", "Pemenuhan", "SPIP", "\u202ea", "\ud800", "a" * 300, "1." * 200]
)


@given(st.lists(st.lists(_NAMES, min_size=1, max_size=5), max_size=5))
def test_any_names_give_known_codes_or_go_to_the_tray(parts: list[list[str]]) -> None:
    paths = [Path(PurePosixPath(*names)) for names in parts]
    plan = plan_intake(paths, ZI)
    assert sorted([*plan.unmatched, *(proposal.path for proposal in plan.proposals)]) == sorted(paths)
    for proposal in plan.proposals:
        assert 0 < len(proposal.codes) <= CANDIDATES
        assert set(proposal.codes) <= set(CODES)
        assert list(proposal.codes) == sorted(set(proposal.codes), key=[*ZI.indicators_by_code].index)
        assert proposal.why
        assert proposal.confidence is not LIKELY or len(proposal.codes) == 1


@given(st.text(st.sampled_from("AaIiVvXx15 .-_)(/[]"), max_size=300))
def test_names_made_of_code_letters_are_read_in_no_time(name: str) -> None:
    codes, rest = written_codes(name)
    assert all(all(code) for code in codes)
    assert len(rest) <= 300
