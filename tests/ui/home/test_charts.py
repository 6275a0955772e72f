"""What the charts of the home page are given: the numbers of the sample, hatching for what is open, short names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.reviews import give_back, withdraw
from integrity_zone.services.assessment.scores import stage_values
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.workspaces import Workspace
from tests.ui.home.conftest import remade
from ui.formats import Formats
from ui.models.home.charts import areas_value, key_figures, results_value, total_meters
from ui.models.home.names import bar_name, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.view import AssessmentView

pytestmark = pytest.mark.usefixtures("languages")
INDONESIAN = Formats("id")


def test_three_figures(open_sample: AssessmentView) -> None:
    unit, reviewer, ceiling = key_figures(open_sample, INDONESIAN)
    assert (unit.number, unit.detail) == ("78,26", "104 dari 113 terisi")
    assert (reviewer.number, reviewer.detail) == ("77,14", "104 butir dinilai")
    assert (ceiling.number, ceiling.detail) == ("82,30", "bila 9 kosong bernilai penuh")


def test_what_was_given_back_without_a_proposal_is_reviewed_too(
    open_file: Callable[[Path], AssessmentView], sample_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Damar", write=True) as workspace:
        given = stage_values(workspace.snapshot(), Stage.TPI)
        withdraw(workspace, [code for code in given if code != "A.I.5.ii.b"])
        give_back(workspace, instrument("zi-2021"), "A.I.1.iii.b", "lampirkan notula")
    view = open_file(sample_path)
    _unit, reviewer, _ceiling = key_figures(view, INDONESIAN)
    assert reviewer.detail == "2 butir dinilai"
    judgements = {code: found for code, found in view.judgements.items() if code != "A.I.5.ii.b"}
    _unit, reviewer, _ceiling = key_figures(replace(view, tpi=None, judgements=judgements), INDONESIAN)
    assert (reviewer.number, reviewer.detail) == ("–", "1 butir dinilai")


def test_total_and_lever(open_sample: AssessmentView) -> None:
    total, lever = total_meters(open_sample, INDONESIAN)
    shown = [
        (m.name, m.value.text, m.maximum.text, m.wbk.text, m.wbbm.text) for m in (total, lever) if m.wbk and m.wbbm
    ]
    assert shown == [("Total", "78,26", "100", "75", "85"), ("Pengungkit", "43,01", "60", "40", "48")]
    assert total.tpi is not None
    assert (total.tpi.text, total.ceiling.text, total.is_met) == ("77,14", "82,30", True)


def test_six_areas_as_in_the_design(open_sample: AssessmentView) -> None:
    value = areas_value(open_sample, INDONESIAN)
    rows = [f"{area.name} {area.value.text}/{area.maximum.text} {area.is_met} {area.shortfall}" for area in value.areas]
    assert rows == [
        "Manajemen Perubahan 6,22/8 True ",
        "Penataan Tatalaksana 4,67/7 True ",
        "Sistem Manajemen SDM 6,48/10 True ",
        "Penguatan Akuntabilitas 8,58/10 True ",
        "Penguatan Pengawasan 8,58/15 False kurang 0,42",
        "Pelayanan Publik 8,48/10 True ",
    ]
    percents = [area.percent.text.split("\u202f")[0] for area in value.areas]
    assert percents == ["78", "67", "65", "86", "57", "85"]
    assert value.wbk is not None
    assert value.wbbm is not None
    assert (value.wbk.number, value.wbbm.number) == (60.0, 75.0)


def test_three_results_with_index_or_option(open_sample: AssessmentView) -> None:
    value = results_value(open_sample, INDONESIAN)
    rows = [(row.name, row.detail, row.value.text, row.maximum.text, row.is_met) for row in value.rows]
    assert rows == [
        ("Survei IPAK", "indeks 3,68 · min 3,60", "16,10", "17,50", True),
        ("Capaian kinerja", "opsi B · min C", "3,75", "5,00", True),
        ("Survei IPKP", "indeks 3,52 · min 3,20", "15,40", "17,50", True),
    ]
    assert value.value is not None
    assert (value.name, value.value.text) == ("Jumlah Hasil", "35,25")


def test_nothing_answered_is_hatched_to_the_end(open_sample: AssessmentView) -> None:
    view = remade(open_sample, dict.fromkeys(open_sample.values))
    total, _lever = total_meters(view, INDONESIAN)
    assert (total.value.number, total.ceiling.number) == (0.0, 100.0)
    for area in areas_value(view, INDONESIAN).areas:
        assert (area.value.number, area.ceiling.number) == (0.0, area.maximum.number)
    results = results_value(view, INDONESIAN)
    assert [row.detail for row in results.rows] == ["kosong · min 3,60", "kosong · min C", "kosong · min 3,20"]
    assert all(row.ceiling.number == row.maximum.number for row in results.rows)


def test_the_minimum_in_words_follows_the_target(open_sample: AssessmentView) -> None:
    rows = results_value(remade(open_sample, {}, target="WBBM"), INDONESIAN).rows
    assert [row.detail.partition(" · ")[2] for row in rows] == ["min 3,60", "min B", "min 3,60"]
    assert [row.is_met for row in rows] == [True, True, False]


@pytest.mark.parametrize(
    ("title", "bar", "short"),
    [
        ("Penataan Sistem Manajemen SDM Aparatur", "Sistem Manajemen SDM", "SDM"),
        ("Peningkatan Kualitas Pelayanan Publik", "Pelayanan Publik", "Pelayanan"),
        ("Manajemen Perubahan", "Manajemen Perubahan", "Perubahan"),
        ("Sesuatu", "Sesuatu", "Sesuatu"),
    ],
)
def test_names_are_as_short_as_their_place(title: str, bar: str, short: str) -> None:
    assert (bar_name(title), subject_of(title)) == (bar, short)
