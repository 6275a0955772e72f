"""The packaged sample agency: its figures, its people, and that its papers agree with its answers."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assessments.loader import load_published
from integrity_zone.domain.answer import parse_values
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.domain.sample import SampleAgency, SampleDocument, SampleKind
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.roll_up import score
from integrity_zone.scoring.rounding import display
from integrity_zone.services.sample.agency import load_sample_agency, sample_problems

if TYPE_CHECKING:
    from assessments.definition import Instrument

AGREED = Path(__file__).parents[2] / "data" / "arunika-answers.json"

NIP = re.compile(r"(?:19|20)\d{6} (?:19|20)\d{4} [12] 9\d\d")


@pytest.fixture(scope="module")
def agency() -> SampleAgency:
    return load_sample_agency()


@pytest.fixture(scope="module")
def instrument(agency: SampleAgency) -> Instrument:
    return load_published(agency.instrument)


def document(agency: SampleAgency, key: str) -> SampleDocument:
    return next(document for document in agency.documents if document.key == key)


def personnel_numbers(agency: SampleAgency) -> list[str]:
    declaration = agency.declaration
    signing = [person.nip or "" for _, person in declaration.signers()]
    return signing + [member.nip or "" for member in declaration.staff]


def test_answers_are_the_agreed_ones(agency: SampleAgency) -> None:
    agreed = json.loads(AGREED.read_text(encoding="utf-8"))
    assert dict(agency.answers) == agreed["answers"]
    differing = {code: value for code, value in agency.tpi_answers.items() if value != agency.answers[code]}
    assert differing == agreed["tpi"]


def test_unit_scores_what_the_agency_is_known_for(agency: SampleAgency, instrument: Instrument) -> None:
    card = score(instrument, agency.answers, BlankPolicy.ZERO, Stage.UNIT)
    assert (card.answered, card.of) == (104, 113)
    assert display(card.total) == Decimal("78.26")
    assert display(card.nodes["area.5"].points) == Decimal("8.58")
    assert [check.key for check in card.verdicts["WBK"].failed] == ["area.5"]
    assert display(card.verdicts["WBK"].failed[0].points_missing) == Decimal("0.42")


def test_internal_assessors_judged_all_that_was_answered(agency: SampleAgency, instrument: Instrument) -> None:
    assert agency.tpi_answers.keys() == agency.answers.keys()
    assert display(score(instrument, agency.tpi_answers, BlankPolicy.ZERO, Stage.TPI).total) == Decimal("77.14")


def test_instrument_takes_every_answer_as_it_stands(agency: SampleAgency, instrument: Instrument) -> None:
    assert parse_values(instrument, agency.answers) == dict(agency.answers)
    assert parse_values(instrument, agency.tpi_answers) == dict(agency.tpi_answers)


def test_every_code_exists_in_the_instrument(agency: SampleAgency, instrument: Instrument) -> None:
    linked = {link.code for document in agency.documents for link in document.links}
    assert linked | agency.notes.keys() | agency.tpi_notes.keys() <= instrument.indicators_by_code.keys()


def test_four_answered_indicators_have_no_evidence(agency: SampleAgency) -> None:
    linked = {link.code for document in agency.documents for link in document.links}
    assert agency.answers.keys() - linked == {"A.I.5.iii.d", "A.I.5.iv.c", "A.I.5.v.c", "A.II.5.i.a"}


def test_two_documents_are_out_of_period(agency: SampleAgency) -> None:
    old = {
        document.key for document in agency.documents if document.period_to and document.period_to.year < agency.year
    }
    assert old == {"peta-jabatan-abk", "maklumat"}
    assert all(document(agency, key).dated_on.year == 2024 for key in old)


def test_nothing_is_dated_after_the_evening_the_sample_shows(agency: SampleAgency) -> None:
    assert max(document.dated_on for document in agency.documents) <= date(2026, 4, 22)


def test_two_web_links_stay_on_a_reserved_domain(agency: SampleAgency) -> None:
    addresses = [document.url for document in agency.documents if document.kind is SampleKind.WEB_LINK]
    assert len(addresses) == 2
    assert all(re.match(r"https://([a-z.-]+\.)?dpmptsp-arunika\.example/", address or "") for address in addresses)


def test_register_holds_the_complaints_that_the_answer_counts(agency: SampleAgency) -> None:
    states = [row[-1] for row in document(agency, "register-pengaduan").pages[0].table[1:]]
    counts = agency.answers["A.II.5.ii.a"]
    assert {"harus": len(states), "selesai": states.count("selesai"), "proses": states.count("diproses")} == counts


def test_other_tables_agree_with_the_counts(agency: SampleAgency) -> None:
    def rows(key: str, page: int = 0) -> list[tuple[str, ...]]:
        return list(document(agency, key).pages[page].table[1:])

    goals = [int(row[2].rstrip("%")) for row in rows("laporan-kinerja-2025", 1)]
    assert agency.answers["A.II.4.i.a"] == {"sasaran": len(goals), "tercapai": sum(goal >= 100 for goal in goals)}
    changes = [row[2] for row in rows("laporan-agen")]
    assert agency.answers["A.II.1.i.b"] == {"perubahan": len(changes), "terintegrasi": changes.count("ya")}
    *groups, total = rows("rekap-lhkan")
    keys = ("administrator", "pengawas", "fungsional")
    counted = {key: int(row[1]) for key, row in zip(keys, groups, strict=True)}
    assert agency.answers["A.II.5.iii.b"] == {**counted, "lapor": int(total[2])}


@pytest.mark.parametrize("key", ["rekap-pakta", "rekap-lhkpn", "rekap-lhkan"])
def test_sums_in_the_tables_are_right(agency: SampleAgency, key: str) -> None:
    *parts, total = document(agency, key).pages[0].table[1:]
    for column in (1, 2):
        assert sum(int(row[column]) for row in parts) == int(total[column])


def test_declaration_can_be_drawn_and_names_who_signs(agency: SampleAgency) -> None:
    declaration = require_complete(agency.declaration)
    assert [(field, person.office, person.certificate) for field, person in declaration.signers()] == [
        ("ttd_pimpinan", "Kepala Dinas", "PIMPINAN-0001"),
        ("ttd_saksi_1", "Sekretaris Daerah Kabupaten Arunika", "SAKSI-0001"),
        ("ttd_saksi_2", "Inspektur Daerah", "SAKSI-0002"),
    ]
    assert any("Dharma Wanita" in guest.organisation for guest in declaration.guests)
    assert declaration.commitments == ()


def test_more_than_fifty_cameras_watch_and_some_places_stay_secret(agency: SampleAgency) -> None:
    cameras = [control for control in agency.declaration.controls if control.kind == "CCTV"]
    assert sum(camera.count for camera in cameras) > 50
    assert len({camera.place for camera in cameras}) > 3
    assert any(camera.confidential for camera in cameras)


def test_staff_have_names_of_every_length_and_invented_numbers(agency: SampleAgency) -> None:
    names = [member.name for member in agency.declaration.staff]
    numbers = personnel_numbers(agency)
    assert 46 <= len(names) <= 53
    assert all(NIP.fullmatch(number) for number in numbers)
    assert len(set(numbers)) == len(numbers)
    assert len(set(names)) == len(names)
    assert max(len(name) for name in names) > 80
    assert any(" " not in name for name in names)


def test_dates_within_the_numbers_of_people_are_days(agency: SampleAgency) -> None:
    for number in personnel_numbers(agency):
        born, began, *_ = number.split()
        birthday = date.fromisoformat(f"{born[:4]}-{born[4:6]}-{born[6:]}")
        first_day = date.fromisoformat(f"{began[:4]}-{began[4:]}-01")
        assert 18 <= first_day.year - birthday.year <= 36


def test_no_phone_mail_or_identity_number_stands_anywhere(agency: SampleAgency) -> None:
    told = repr(agency)
    assert not re.search(r"[\w.]+@\w", told)
    assert not re.search(r"(?:\+62|\b08)[\d -]{7,}", told)
    assert not re.search(r"\b\d{16}\b", told)


def test_packaged_agency_does_not_contradict_itself(agency: SampleAgency) -> None:
    assert list(sample_problems(agency)) == []


def test_contradictions_are_told(agency: SampleAgency) -> None:
    secret = next(control.place for control in agency.declaration.controls if control.confidential)
    first, *others = agency.documents
    beyond = replace(first, links=(replace(first.links[0], page="9"), replace(first.links[0], code="A.I.2.iii.b")))
    broken = replace(
        agency,
        documents=(beyond, *others, replace(others[0], pages=())),
        notes={"A.I.1.i.a": f"Kamera ada di {secret}.", "B.X": "tidak ada"},
        remarks=(replace(agency.remarks[0], by="Orang Lain"),),
    )
    told = "\n".join(sample_problems(broken))
    for words in (
        "no page 9",
        "A.I.2.iii.b, which is not answered",
        "stands twice",
        "has no pages",
        "B.X",
        "confidential",
        "Orang Lain is nobody of the team",
    ):
        assert words in told


def test_six_areas_have_a_person_and_one_coordinates(agency: SampleAgency, instrument: Instrument) -> None:
    assert [member.area for member in agency.team] == [None, *(area.number for area in instrument.areas)]
    staff = {member.name.split(",")[0] for member in agency.declaration.staff}
    assert {member.name for member in agency.team} <= staff


def test_marks_and_remarks_stand_at_indicators_and_usual_documents_there_are(
    agency: SampleAgency, instrument: Instrument
) -> None:
    asked = instrument.indicators_by_code
    assert agency.flags.keys() | {remark.code for remark in agency.remarks} <= asked.keys()
    for code, positions in agency.ticked.items():
        assert set(positions) <= set(range(len(asked[code].evidence)))
    assert len({remark.by for remark in agency.remarks}) == 3
