"""Charts draw what they are given, say it in words, follow theme and scale, and move only where they may."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.widgets.samples import AREAS, LEVER, OVERSIGHT, RESULTS, TOTAL, amount
from ui.theme.metrics import Role
from ui.theme.theme import Theme, ThemeChoice
from ui.theme.tokens import LIGHT
from ui.widgets.area_bars import AreaBars
from ui.widgets.chart_table import area_table, meter_table, result_table
from ui.widgets.legend import Legend
from ui.widgets.painted import Painted, width_of
from ui.widgets.radar import Radar
from ui.widgets.result_rows import ResultRows
from ui.widgets.threshold_meter import StripMeter, ThresholdMeter

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.i18n import Languages

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def make(qtbot: QtBot, widget: Painted) -> None:
    qtbot.addWidget(widget)


def row_of(picture: QImage, y: int) -> list[str]:
    return [picture.pixelColor(x, y).name() for x in range(picture.width())]


def colours(picture: QImage) -> set[str]:
    return {QColor.fromRgb(pixel).name() for pixel in pixels(picture)}


def pixels(picture: QImage) -> memoryview:
    """Every pixel as one number; a copy, since the bits of a picture go with it."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")


@pytest.fixture
def meter(qtbot: QtBot, theme: Theme) -> ThresholdMeter:
    meter = ThresholdMeter(theme)
    make(qtbot, meter)
    meter.resize(352, meter.sizeHint().height())
    meter.set_value(TOTAL)
    return meter


def test_the_meter_shows_value_hatch_track_and_ticks_where_they_belong(meter: ThresholdMeter) -> None:
    track = meter.track_box()
    row = row_of(meter.grab().toImage(), round(track.bottom()) - 1)
    assert set(row[:260]) == {LIGHT.primary}
    assert row[263:265] == [LIGHT.tick] * 2
    assert row[261:263] == row[265:267] == [LIGHT.surface] * 2
    assert LIGHT.hatch in row[276:290]
    assert row[-1] == LIGHT.track
    assert LIGHT.tick in {meter.grab().toImage().pixelColor(299, y).name() for y in range(24, 60)}


def test_unanswered_is_never_drawn_as_done(meter: ThresholdMeter) -> None:
    row = row_of(meter.grab().toImage(), round(meter.track_box().bottom()) - 1)
    assert LIGHT.primary not in row[278:]


def test_ticks_stand_out_of_the_bar(meter: ThresholdMeter) -> None:
    picture, track = meter.grab().toImage(), meter.track_box()
    column = [picture.pixelColor(263, y).name() for y in range(round(track.top()) - 4, round(track.bottom()) + 4)]
    assert set(column) == {LIGHT.tick}


def test_the_meter_says_what_it_shows(meter: ThresholdMeter) -> None:
    assert meter.text_alternative == "Total 78,26 of 100, TPI 77,14, ceiling 82,30, WBK met"
    found = QAccessible.queryAccessibleInterface(meter)
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Total"
    assert found.text(QAccessible.Text.Description) == meter.text_alternative


def test_a_missed_minimum_is_said_with_what_is_missing(qtbot: QtBot, theme: Theme) -> None:
    meter = StripMeter(theme)
    make(qtbot, meter)
    meter.set_value(OVERSIGHT)
    assert meter.text_alternative == "Pengawasan 8,58 of 15, ceiling 9,18, WBK not met (kurang 0,42 untuk WBK)"


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2])
@pytest.mark.parametrize("width", [200, 352, 700])
@pytest.mark.parametrize(("wbk", "wbbm"), [(75, 85), (40, 48), (1, 2), (98, 99), (50, 50.5)])
def test_labels_of_the_meter_never_overlap(
    qtbot: QtBot, theme: Theme, scale: float, width: int, wbk: float, wbbm: float
) -> None:
    theme.set_scale(scale)
    meter = ThresholdMeter(theme)
    make(qtbot, meter)
    meter.set_value(replace(TOTAL, wbk=amount(wbk), wbbm=amount(wbbm)))
    meter.resize(max(width, meter.minimumSizeHint().width()), meter.sizeHint().height())
    labels = meter.minimum_labels()
    spans = [span for span in (labels.zero, labels.wbk, labels.wbbm) if span is not None]
    assert len(spans) >= 2
    assert not any(one.overlaps(other) for one, other in combinations(spans, 2))
    assert min(span.start for span in spans) >= 0
    assert max(span.end for span in spans) <= meter.width() + 1e-6


@pytest.fixture
def moving(app: QApplication) -> Theme:
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(app)
    return theme


@pytest.mark.parametrize("less_motion", [True, False])
def test_the_value_glides_unless_nothing_may_move(qtbot: QtBot, moving: Theme, less_motion: bool) -> None:
    moving.set_less_motion(less_motion)
    meter = ThresholdMeter(moving)
    make(qtbot, meter)
    meter.resize(400, 80)
    meter.set_value(TOTAL)
    with qtbot.waitExposed(meter):
        meter.show()
    drawn = shown_end(meter)
    meter.set_value(replace(TOTAL, value=amount(40)))
    at_once = shown_end(meter)
    assert (at_once < drawn) is moving.less_motion
    qtbot.waitUntil(lambda: shown_end(meter) == 160)


def shown_end(meter: ThresholdMeter) -> int:
    """Where the value ends."""
    row = row_of(meter.grab().toImage(), round(meter.track_box().top()) + 10)
    return max(x for x, colour in enumerate(row) if colour == LIGHT.primary) + 1


def test_setting_less_motion_is_obeyed(moving: Theme) -> None:
    moving.set_less_motion(True)
    assert moving.less_motion


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> AreaBars:
    bars = AreaBars(theme)
    make(qtbot, bars)
    bars.set_value(AREAS)
    bars.resize(394, bars.sizeHint().height())
    with qtbot.waitExposed(bars):
        bars.show()
    return bars


def test_each_area_is_a_button_that_says_its_figures(bars: AreaBars) -> None:
    texts = [row.accessibleName() for row in bars.rows]
    assert len(texts) == 6
    assert texts[4] == "Penguatan Pengawasan 8,58 of 15, TPI 8,49, ceiling 9,18, WBK not met (kurang 0,42)"
    found = QAccessible.queryAccessibleInterface(bars.rows[0])
    assert found is not None
    assert found.role() is QAccessible.Role.Button


def test_a_click_on_a_row_chooses_its_area(qtbot: QtBot, bars: AreaBars) -> None:
    with qtbot.waitSignal(bars.area_chosen) as chosen:
        QTest.mouseClick(bars.rows[4], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert chosen.args == ["A.5"]


def test_rows_are_reached_and_chosen_with_the_keyboard(qtbot: QtBot, bars: AreaBars) -> None:
    bars.activateWindow()
    bars.rows[0].setFocus()
    QTest.keyClick(bars.rows[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.area_chosen) as chosen:
        QTest.keyClick(bars.rows[1], Qt.Key.Key_Space)
    assert chosen.args == ["A.2"]
    assert all(row.focusPolicy() is Qt.FocusPolicy.StrongFocus for row in bars.rows)


def test_new_values_leave_the_focus_where_it_was(qtbot: QtBot, bars: AreaBars) -> None:
    bars.activateWindow()
    bars.rows[2].setFocus()
    qtbot.waitUntil(bars.rows[2].hasFocus)
    bars.set_value(replace(AREAS, areas=AREAS.areas[1:], wbk=None))
    assert bars.rows[2].hasFocus()
    assert bars.rows[2].text() == "Penguatan Akuntabilitas"
    assert len(bars.rows) == 5


def test_minimums_are_one_line_through_all_rows(bars: AreaBars) -> None:
    picture = bars.grab().toImage()
    top, bottom = bars.rows[0].y(), bars.rows[-1].geometry().bottom()
    columns = [
        x
        for x in range(picture.width())
        if all(picture.pixelColor(x, y).name() == LIGHT.tick for y in range(top, bottom + 1))
    ]
    assert len(columns) == 2


def test_what_is_said_changes_with_the_language(bars: AreaBars, meter: ThresholdMeter, languages: Languages) -> None:
    for widget in (bars, meter):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert meter.text_alternative == "Total 78,26 dari 100, TPI 77,14, batas atas 82,30, WBK terpenuhi"
    assert bars.rows[4].accessibleName().endswith("WBK belum terpenuhi (kurang 0,42)")
    assert bars.accessibleName() == "Area perubahan"


def test_all_areas_are_said_in_one_text_too(bars: AreaBars) -> None:
    assert bars.text_alternative.count(".") == 6
    assert bars.accessibleName() == "Change areas"


@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize("size", [(0, 0), (422, 260), (900, 900)])
def test_labels_of_the_radar_never_overlap_and_are_never_cut(
    qtbot: QtBot, theme: Theme, scale: float, size: tuple[int, int]
) -> None:
    theme.set_scale(scale)
    radar = Radar(theme)
    make(qtbot, radar)
    radar.set_value(AREAS)
    least = radar.minimumSizeHint()
    radar.resize(max(size[0], least.width()), max(size[1], least.height()))
    boxes = radar.label_boxes()
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(radar.rect().toRectF().contains(box) for box in boxes)
    assert radar.radius() >= 72


def test_the_radar_marks_what_is_short_in_danger(qtbot: QtBot, theme: Theme) -> None:
    radar = Radar(theme)
    make(qtbot, radar)
    radar.set_value(AREAS)
    radar.resize(400, 240)
    picture = radar.grab().toImage()
    assert LIGHT.danger in colours(picture.copy(0, 120, 200, 120))
    assert LIGHT.danger not in colours(picture.copy(200, 0, 200, 240))
    assert "Penguatan Pengawasan 57\u202f%, WBK not met." in radar.text_alternative


def test_a_radar_without_areas_draws_nothing(qtbot: QtBot, theme: Theme) -> None:
    radar = Radar(theme)
    make(qtbot, radar)
    picture = radar.grab().toImage()
    assert len(colours(picture)) == 1


def test_results_are_said_row_by_row_with_their_sum(qtbot: QtBot, theme: Theme) -> None:
    rows = ResultRows(theme)
    make(qtbot, rows)
    rows.set_value(RESULTS)
    assert rows.text_alternative == (
        "Survei IPAK 16,10 of 17,50, indeks 3,68 · min 3,60, WBK met. "
        "Capaian kinerja 3,75 of 5,00, opsi B · min C, WBK met. "
        "Survei IPKP 15,40 of 17,50, indeks 3,52 · min 3,20, WBK met. "
        "Jumlah Hasil 35,25 of 40,00."
    )
    assert rows.sizeHint().height() == 3 * 36 + 26 + 6


def test_the_legend_breaks_its_line_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    legend = Legend(theme)
    make(qtbot, legend)
    assert legend.heightForWidth(1000) == 16
    assert legend.heightForWidth(150) > 16
    assert legend.text_alternative == "Unit, TPI, unanswered, WBK, WBBM"


CHARTS: list[Callable[[Theme], Painted]] = [
    lambda theme: filled(ThresholdMeter(theme), TOTAL),
    lambda theme: filled(StripMeter(theme), LEVER),
    lambda theme: filled(AreaBars(theme), AREAS),
    lambda theme: filled(ResultRows(theme), RESULTS),
    lambda theme: filled(Radar(theme), AREAS),
    Legend,
]


def filled(chart: Painted, value: object) -> Painted:
    chart.set_value(value)  # type: ignore[attr-defined] # each takes its own value
    return chart


@pytest.mark.parametrize("build", CHARTS)
def test_charts_follow_theme_and_scale_while_they_live(
    qtbot: QtBot, theme: Theme, build: Callable[[Theme], Painted]
) -> None:
    chart = build(theme)
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(chart)
    holder.resize(500, 500)
    light, size = chart.grab().toImage(), chart.sizeHint()
    theme.choose(ThemeChoice.DARK)
    dark = chart.grab().toImage()
    assert ink(dark) != ink(light)
    theme.set_scale(2)
    assert chart.sizeHint().height() > size.height()
    assert chart.text_alternative


def ink(picture: QImage) -> str:
    """The colour that most of what is drawn has."""
    return QColor.fromRgb(Counter(pixels(picture)).most_common(2)[1][0]).name()


def test_tables_hold_every_number_of_the_charts() -> None:
    meters = meter_table([TOTAL, OVERSIGHT])
    assert meters.rows[0] == ("Total", "78,26", "100", "77,14", "82,30", "75", "85", "WBK met")
    assert meters.rows[1][6:] == ("", "WBK not met (kurang 0,42 untuk WBK)")
    areas = area_table(AREAS)
    assert areas.rows[4][:4] == ("Penguatan Pengawasan", "57\u202f%", "8,58", "15")
    results = result_table(RESULTS)
    assert results.rows[-1][:4] == ("Jumlah Hasil", "", "35,25", "40,00")
    for table in (meters, areas, results):
        assert {len(row) for row in table.rows} == {len(table.headers)}


def test_figures_are_of_one_width(theme: Theme) -> None:
    for strong in (False, True):
        font = theme.font(Role.BODY, strong=strong)
        assert len({width_of(digit * 4, font) for digit in "0123456789"}) == 1
