"""The charts of several years draw each year apart also without colours, and say everything in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.widgets.samples import amount
from ui.theme.theme import ThemeChoice
from ui.theme.tokens import LIGHT
from ui.widgets import pair_bars
from ui.widgets.legend import Legend
from ui.widgets.pair_bars import PairBars
from ui.widgets.year_totals import YearTotals
from ui.widgets.year_values import PairPart, PairsValue, PairValue, YearValue

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from ui.i18n import Languages
    from ui.theme.theme import Theme

HALF, WHOLE = PairPart(0.5, "4,00 / 8", "50,00 %"), PairPart(1.0, "8,00 / 8", "100,00 %")
NONE = PairPart(0.0, "0,00 / 8", "0,00 %")
PAIRS = PairsValue(
    "2026",
    "2027",
    "Selisih nilai",
    (
        PairValue("area.1", "1 · Manajemen Perubahan", HALF, WHOLE, amount(4)),
        PairValue("area.2", "2 · Penataan Tatalaksana", WHOLE, HALF, amount(-4)),
        PairValue("A", "Pengungkit", NONE, NONE, amount(0), is_sum=True),
    ),
)
YEARS = (
    YearValue("2018", "Peraturan 2014", "84 dari 84 terisi", amount(80), amount(100), True, "WBK terpenuhi"),
    replace(
        YearValue("2026", "Peraturan 2021", "110 dari 113 terisi", amount(40), amount(100), False, "Belum"),
        wbk=amount(75),
        wbbm=amount(85),
        tpi=amount(60),
    ),
)


def picture(widget: PairBars | YearTotals) -> QImage:
    return widget.grab().toImage()


def runs(image: QImage, y: int, colour: str) -> int:
    """How many pixels of a line have a colour."""
    return sum(image.pixelColor(x, y).name() == colour for x in range(image.width()))


def shown_pairs(qtbot: QtBot, theme: Theme, value: PairsValue = PAIRS) -> PairBars:
    bars = PairBars(theme)
    qtbot.addWidget(bars)
    bars.set_value(value)
    bars.resize(640, bars.sizeHint().height())
    with qtbot.waitExposed(bars):
        bars.show()
    return bars


def bar_lines(bars: PairBars, at: int) -> tuple[int, int]:
    """The middle of the upper and of the lower bar of a row."""
    row = bars.rows[at]
    return row.y() + row.height() // 4 + 1, row.y() + 3 * row.height() // 4


def test_the_earlier_year_is_hollow_and_the_later_one_filled(qtbot: QtBot, theme: Theme) -> None:
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST):
        theme.choose(choice)
        bars = shown_pairs(qtbot, theme)
        image, ink = picture(bars), theme.tokens
        upper, lower = bar_lines(bars, 1)
        full, half = runs(image, upper, ink.surface), runs(image, lower, ink.primary)
        assert half > 50
        inside = [x for x in range(image.width()) if image.pixelColor(x, lower).name() == ink.primary]
        assert {image.pixelColor(x, upper).name() for x in inside[4:-4]} == {ink.surface}
        assert full > half


def test_columns_and_names_are_measured_once_until_something_changes(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []

    def counting(asked: Callable[..., object]) -> Callable[..., object]:
        def ask(text: str, *rest: object) -> object:
            measured.append(text)
            return asked(text, *rest)

        return ask

    for name in ("width_of", "broken"):
        monkeypatch.setattr(pair_bars, name, counting(getattr(pair_bars, name)))
    bars = shown_pairs(qtbot, theme)
    picture(bars)

    def measured_by_drawing() -> set[str]:
        measured.clear()
        picture(bars)
        bars.rows[0].minimumSizeHint()
        return set(measured)

    columns = {part.points for part in (HALF, WHOLE, NONE)} | {row.name for row in PAIRS.rows}
    assert not measured_by_drawing() & columns
    bars.resize(bars.minimumSizeHint().width(), bars.height())
    assert measured_by_drawing() & columns == {row.name for row in PAIRS.rows}
    theme.set_scale(1.5)
    assert measured_by_drawing() >= columns
    longer = replace(PAIRS.rows[0], earlier=replace(HALF, points="104,00 / 108"))
    bars.set_value(replace(PAIRS, rows=(longer, *PAIRS.rows[1:])))
    assert "104,00 / 108" in measured_by_drawing()
    assert not measured_by_drawing() & columns


def test_nothing_reached_is_an_empty_track(qtbot: QtBot, theme: Theme) -> None:
    bars = shown_pairs(qtbot, theme)
    _upper, lower = bar_lines(bars, 2)
    image = picture(bars)
    assert runs(image, lower, LIGHT.primary) == 0
    assert runs(image, lower, LIGHT.track) > 50


def test_arrows_say_up_and_down_by_their_shape(qtbot: QtBot, theme: Theme) -> None:
    bars = shown_pairs(qtbot, theme)
    image = picture(bars)
    widths = {}
    for at, colour in ((0, LIGHT.good), (1, LIGHT.danger)):
        row = bars.rows[at]
        lines = [runs(image, y, colour) for y in range(row.y(), row.y() + row.height())]
        widths[at] = [width for width in lines if width]
    assert widths[0][0] < widths[0][-1], "a tip above"
    assert widths[1][0] > widths[1][-1], "a tip below"
    still = bars.rows[2]
    lines_of_still = range(still.y(), still.y() + still.height())
    assert not any(runs(image, y, colour) for y in lines_of_still for colour in (LIGHT.good, LIGHT.danger))


def test_a_row_is_pressed_with_mouse_and_keyboard_and_keeps_the_focus(qtbot: QtBot, theme: Theme) -> None:
    bars = shown_pairs(qtbot, theme)
    chosen: list[str] = []
    bars.place_chosen.connect(chosen.append)
    bars.rows[0].setFocus()
    QTest.keyClick(bars.rows[0], Qt.Key.Key_Space)
    QTest.mouseClick(bars.rows[2], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert chosen == ["area.1", "A"]
    before = bars.rows
    bars.set_value(replace(PAIRS, rows=PAIRS.rows[:2]))
    assert bars.rows == before[:2]


def test_both_charts_say_everything_in_words(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    bars = shown_pairs(qtbot, theme)
    said = "1 · Manajemen Perubahan: 2026 4,00 / 8 (50,00 %), 2027 8,00 / 8 (100,00 %), Selisih nilai 4,00"
    assert bars.rows[0].accessibleName() == said
    assert (bars.accessibleName(), said in bars.text_alternative) == ("Area dan hasil kedua tahun", True)
    totals = YearTotals(theme)
    qtbot.addWidget(totals)
    totals.set_value(YEARS)
    words = totals.text_alternative
    assert words.startswith("2018 80,00 dari 100,00, WBK terpenuhi, 84 dari 84 terisi, Peraturan 2014. 2026 40,00 dari")
    assert "TPI 60,00, WBK 75,00, WBBM 85,00, Belum" in words
    languages.choose("en")
    qtbot.waitUntil(lambda: bars.accessibleName() == "Areas and results of both years")


def test_each_year_is_drawn_to_its_total_against_its_own_minimums(qtbot: QtBot, theme: Theme) -> None:
    totals = YearTotals(theme)
    qtbot.addWidget(totals)
    totals.set_value(YEARS)
    totals.resize(400, totals.sizeHint().height())
    with qtbot.waitExposed(totals):
        totals.show()
    image = picture(totals)
    filled = [runs(image, y, LIGHT.primary) for y in range(image.height())]
    first, second = filled[: len(filled) // 2], filled[len(filled) // 2 :]
    assert max(first) == 320
    assert max(second) == 160
    ticks = [runs(image, y, LIGHT.tick) for y in range(image.height())]
    has_tpi = [runs(image, y, LIGHT.tpi) for y in range(image.height())]
    assert not any(has_tpi[: len(has_tpi) // 2])
    assert any(has_tpi[len(has_tpi) // 2 :])
    assert max(ticks[len(ticks) // 2 :]) >= 2


def test_sizes_follow_the_text_and_the_number_of_years(qtbot: QtBot, theme: Theme) -> None:
    totals, bars = YearTotals(theme), shown_pairs(qtbot, theme)
    qtbot.addWidget(totals)
    totals.set_value(YEARS[:1])
    one = totals.sizeHint().height()
    totals.set_value(YEARS)
    assert totals.sizeHint().height() > 2 * one
    small, least = bars.rows[0].sizeHint().height(), bars.rows[0].minimumSizeHint().width()
    theme.set_scale(2)
    assert bars.rows[0].sizeHint().height() > 1.5 * small
    assert bars.rows[0].minimumSizeHint().width() > 1.5 * least
    totals.set_value(())
    assert totals.sizeHint().height() == 0


def test_a_legend_explains_only_what_is_drawn_beside_it(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    whole, part = Legend(theme), Legend(theme, parts=("tpi", "wbk", "wbbm"))
    for legend in (whole, part):
        qtbot.addWidget(legend)
    assert part.text_alternative == "TPI, WBK, WBBM"
    assert part.sizeHint().width() < whole.sizeHint().width()
