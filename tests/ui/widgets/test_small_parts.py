"""Marks, tags, cards, strips and the other small parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from tests.ui.widgets.gallery import build
from ui.theme.metrics import Role
from ui.theme.theme import Theme, ThemeChoice
from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure import Figure
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.mark_shapes import BOX, mark_path
from ui.widgets.painted import broken, width_of
from ui.widgets.progress_line import ProgressLine, ProgressValue
from ui.widgets.segmented import Segmented
from ui.widgets.state_mark import StateMark, mark_pixmap
from ui.widgets.strip import Strip, StripValue
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.mark.parametrize("mark", Mark)
def test_marks_fill_their_box_and_stay_in_it(mark: Mark) -> None:
    bounds = mark_path(mark).boundingRect()
    assert QRectF(0, 0, BOX, BOX).contains(bounds)
    assert max(bounds.width(), bounds.height()) > 10


def test_a_text_is_broken_between_its_words_and_cut_in_its_last_line(theme: Theme) -> None:
    font = theme.font(Role.BODY)
    name = "Ir. H. Bagas Prawiranegara, M.T."
    width = width_of("Ir. H. Bagas Prawira", font)
    assert broken(name, font, width_of(name, font) + 1, 2) == [name]
    assert broken(name, font, width, 3) == ["Ir. H. Bagas", "Prawiranegara, M.T."]
    cut = broken(name, font, width, 1)
    assert len(cut) == 1
    assert cut[0].endswith("…")
    assert all(width_of(line, font) <= width for line in (*broken(name, font, width, 2), *cut))
    assert broken("", font, width, 2) == []


def test_marks_are_told_apart_in_black_and_white(app: QApplication) -> None:
    pictures = []
    for mark in Mark:
        picture = mark_pixmap(mark, QColor("#000000"), BOX, 2).toImage()
        solid = {(x, y) for x in range(28) for y in range(28) if picture.pixelColor(x, y).alpha() > 127}
        pictures.append(solid)
    for index, one in enumerate(pictures):
        for other in pictures[index + 1 :]:
            assert len(one ^ other) > 0.12 * len(one | other)


@pytest.mark.parametrize("mark", [Mark.UNANSWERED, Mark.EVIDENCE, Mark.RETURNED, Mark.APPROVED, Mark.SHORT])
def test_what_is_cut_out_of_a_mark_shows_the_ground(app: QApplication, mark: Mark) -> None:
    picture = mark_pixmap(mark, QColor("#000000"), 56).toImage()
    left, top, right, bottom = 14, 14, 42, 42
    assert any(picture.pixelColor(x, y).alpha() == 0 for x in range(left, right) for y in range(top, bottom))


def test_a_mark_has_a_name_and_the_colour_of_its_theme(qtbot: QtBot, theme: Theme) -> None:
    mark = StateMark(theme, Mark.ANSWERED, "Terisi")
    qtbot.addWidget(mark)
    assert (mark.accessibleName(), mark.toolTip()) == ("Terisi", "Terisi")
    mark.resize(mark.sizeHint())
    assert mark.grab().toImage().pixelColor(7, 7).name() == theme.tokens.primary
    theme.choose(ThemeChoice.DARK)
    assert mark.grab().toImage().pixelColor(7, 7).name() == theme.tokens.primary
    theme.set_scale(1.5)
    assert mark.sizeHint() == QSize(21, 21)


def test_tags_have_a_tint_or_in_high_contrast_a_border(qtbot: QtBot, theme: Theme) -> None:
    tag = Tag(theme, "Dikembalikan", Mark.RETURNED)
    qtbot.addWidget(tag)
    tag.resize(tag.sizeHint())
    middle = tag.height() // 2
    assert tag.grab().toImage().pixelColor(3, middle).name() == theme.tokens.marks[Mark.RETURNED].tint
    theme.choose(ThemeChoice.HIGH_CONTRAST)
    picture = tag.grab().toImage()
    assert picture.pixelColor(0, middle).name() == theme.tokens.marks[Mark.RETURNED].colour
    assert picture.pixelColor(3, middle).name() == theme.tokens.surface
    tag.set_state("Sesuai", Mark.APPROVED)
    assert tag.text_alternative == "Sesuai"


def test_a_bare_tag_is_narrower(qtbot: QtBot, theme: Theme) -> None:
    tags = Tag(theme, "Contoh", Mark.EVIDENCE), Tag(theme, "Contoh", Mark.EVIDENCE, bare=True)
    for tag in tags:
        qtbot.addWidget(tag)
    assert tags[1].sizeHint().width() < tags[0].sizeHint().width()


def test_keys_are_at_least_as_wide_as_high(qtbot: QtBot, theme: Theme) -> None:
    key = KeyCap(theme, "I")
    qtbot.addWidget(key)
    assert key.sizeHint() == QSize(18, 18)
    key.set_key("Ctrl+K")
    assert key.sizeHint().width() > 40
    assert key.accessibleName() == "Ctrl+K"


def test_a_strip_says_what_is_so_and_the_way_out(qtbot: QtBot, theme: Theme) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    go = QPushButton("Buka dua butir itu")
    strip.set_actions([QPushButton("Lama")])
    strip.set_actions([go])
    strip.set_value(StripValue(Mark.SHORT, "WBK belum tercapai", "Pengawasan kurang 0,42 poin"))
    assert strip.text_alternative == "WBK belum tercapai Pengawasan kurang 0,42 poin"
    strip.resize(900, 60)
    with qtbot.waitExposed(strip):
        strip.show()
    assert go.x() > 600
    assert [button for button in strip.findChildren(QPushButton) if button.isVisible()] == [go]


def test_a_narrow_strip_sets_its_actions_below(qtbot: QtBot, theme: Theme) -> None:
    strip = Strip(theme)
    qtbot.addWidget(strip)
    go = QPushButton("Buka dua butir itu")
    strip.set_actions([go])
    strip.set_value(StripValue(Mark.SHORT, "WBK belum tercapai: 11 dari 12 syarat terpenuhi", "Pengawasan kurang"))
    strip.resize(400, 140)
    with qtbot.waitExposed(strip):
        strip.show()
    assert go.y() > strip.height() / 2


def test_strips_beside_each_other_begin_at_the_same_height(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    strips = [Strip(theme, is_beside=True) for _ in range(2)]
    for strip, sentence in zip(strips, ("Pendek", "Sangat panjang " * 30), strict=True):
        strip.set_value(StripValue(Mark.MET, "Unit", sentence))
        row.addWidget(strip, 1)
    holder.resize(1000, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    heads = [next(label for label in strip.findChildren(QLabel) if label.text() == "Unit") for strip in strips]
    assert len({head.mapTo(holder, head.rect().topLeft()).y() for head in heads}) == 1
    assert len({strip._mark.mapTo(holder, QPoint(0, 0)).y() for strip in strips}) == 1


def test_strips_of_a_pile_have_less_air(qtbot: QtBot, theme: Theme) -> None:
    heights = []
    for is_low in (False, True):
        strip = Strip(theme, is_low=is_low)
        qtbot.addWidget(strip)
        strip.set_value(StripValue(Mark.MET, "254 sel dikenali", "Tidak ada yang ditebak"))
        heights.append(strip.sizeHint().height())
    assert heights[0] - heights[1] == 8


def test_a_chip_has_room_for_its_words_once_it_is_pressed(qtbot: QtBot, theme: Theme) -> None:
    chip, plain = Chip("Perlu dinilai 2"), QPushButton("Perlu dinilai 2")
    for made in (chip, plain):
        qtbot.addWidget(made)
        made.setProperty("kind", "chip")
        made.ensurePolished()
    bold = QFont(plain.font())
    bold.setWeight(QFont.Weight.DemiBold)
    edges = plain.sizeHint().width() - plain.fontMetrics().horizontalAdvance(plain.text())
    assert chip.sizeHint().width() - edges >= QFontMetrics(bold).horizontalAdvance(chip.text())


def test_a_card_has_a_title_and_something_at_its_right(qtbot: QtBot, theme: Theme) -> None:
    card = Card(theme, "Nilai")
    qtbot.addWidget(card)
    first, second = QPushButton("a"), QPushButton("b")
    card.set_right(first)
    card.set_right(second)
    card.body.addWidget(QPushButton("isi"))
    card.resize(300, 200)
    with qtbot.waitExposed(card):
        card.show()
    assert card.accessibleName() == "Nilai"
    assert second.geometry().right() > 250
    assert [button for button in card.findChildren(QPushButton) if button.text() == "a"] == []


def test_one_segment_is_always_taken(qtbot: QtBot, theme: Theme) -> None:
    language = Segmented((("id", "Indonesia"), ("en", "English")), "Bahasa")
    qtbot.addWidget(language)
    assert language.current == "id"
    english = language.findChildren(QPushButton)[1]
    with qtbot.waitSignal(language.chosen) as chosen:
        QTest.mouseClick(english, Qt.MouseButton.LeftButton)
    assert (chosen.args, language.current) == (["en"], "en")
    with qtbot.assertNotEmitted(language.chosen):
        language.set_current("id")
    language.set_text("en", "Inggris")
    assert english.text() == "Inggris"


def test_a_figure_is_read_as_one_sentence(qtbot: QtBot, theme: Theme) -> None:
    figure = Figure("TPI", "tpi")
    qtbot.addWidget(figure)
    figure.set_number("77,14", "104 butir dinilai")
    assert figure.text_alternative == "TPI 77,14 104 butir dinilai"


def test_work_that_ends_soon_shows_nothing(qtbot: QtBot, theme: Theme) -> None:
    line = ProgressLine(theme)
    qtbot.addWidget(line)
    line.begin(ProgressValue(0, 3, "Membaca berkas, 0 dari 3"))
    assert not line.isVisible()
    line.finish()
    assert not line._patience.isActive()


def test_long_work_shows_its_count_and_can_be_stopped_once(qtbot: QtBot, theme: Theme) -> None:
    line = ProgressLine(theme)
    qtbot.addWidget(line)
    line.begin(ProgressValue(0, 3, "Membaca berkas, 0 dari 3"))
    qtbot.waitUntil(line.isVisible)
    line.set_value(ProgressValue(2, 3, "Membaca berkas, 2 dari 3"))
    assert line.text_alternative == "Membaca berkas, 2 dari 3"
    cancel = line.findChild(QPushButton)
    assert cancel is not None
    with qtbot.waitSignal(line.cancelled):
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not cancel.isEnabled()
    line.finish()
    assert not line.isVisible()


def test_an_empty_place_offers_its_one_button(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "Belum ada bukti.", "Pilih berkas")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.set_texts("Belum ada survei.")
    assert empty.button.isHidden()
    assert empty.accessibleName() == "Belum ada survei."


@pytest.mark.parametrize("width", [500, 1600])
def test_what_is_said_of_an_empty_place_stands_in_its_middle_in_lines_that_can_be_read(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    empty = EmptyState(theme, "Seret lembar kerja ke jendela ini atau pilih berkasnya. " * 6, "Pilih lembar kerja…")
    qtbot.addWidget(empty)
    empty.resize(width, 600)
    with qtbot.waitExposed(empty):
        empty.show()
    said = empty._sentence
    assert said.width() <= min(640, width)
    assert said.height() >= said.heightForWidth(said.width())
    assert abs(said.geometry().center().x() - empty.button.geometry().center().x()) <= 1


def test_lower_widgets_of_a_flow_stand_in_the_middle_of_their_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, spacing=6)
    low, high, below = (QPushButton(text) for text in ("rendah", "tinggi", "baris kedua"))
    for made, height in ((low, 26), (high, 30), (below, 26)):
        made.setFixedSize(90, height)
        flow.addWidget(made)
    holder.resize(200, 80)
    with qtbot.waitExposed(holder):
        holder.show()
    assert [made.y() for made in (low, high, below)] == [2, 0, 36]


def test_a_label_that_is_cut_says_the_rest_in_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel("Dokumen › ZI › dpmptsp-arunika-2026.zi", "caption")
    qtbot.addWidget(label)
    label.resize(400, 20)
    with qtbot.waitExposed(label):
        label.show()
    assert label.toolTip() == ""
    label.resize(80, 20)
    assert label.toolTip() == label.text()
    label.setText("ZI")
    assert label.toolTip() == ""


def test_a_flow_sets_its_widgets_in_lines(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, spacing=6)
    chips = [QPushButton(text) for text in ("Semua 63", "Di luar periode 2", "Tanpa butir 4", "Kembali 3")]
    hidden = QPushButton("tidak ada")
    for chip in (*chips, hidden):
        chip.setProperty("kind", "chip")
        flow.addWidget(chip)
    hidden.hide()
    one_line = flow.heightForWidth(2000)
    holder.resize(220, flow.heightForWidth(220))
    with qtbot.waitExposed(holder):
        holder.show()
    assert flow.heightForWidth(220) > 2 * one_line
    places = [chip.geometry() for chip in chips]
    assert all(QRect(holder.rect()).contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert flow.takeAt(0) is not None
    assert flow.count() == len(chips)
    assert flow.itemAt(9) is None


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_everything_draws_in_every_theme_without_a_word_from_qt(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    page = build(theme)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    height = page.minimumSizeHint().height()
    theme.set_scale(2)
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() > 1.5 * height)
    assert not page.grab().isNull()
