"""Renders every painted widget to pictures, for eyes: `python -m tests.ui.widgets.gallery` writes to build/gallery."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import ui.qt_guard  # noqa: F401, I001 - before Qt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui.widgets.controls import build_controls
from tests.ui.widgets.samples import AREAS, LEVER, OVERSIGHT, RESULTS, TOTAL
from ui.theme.theme import Theme, ThemeChoice
from ui.theme.tokens import Mark
from ui.widgets.area_bars import AreaBars
from ui.widgets.card import Card
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure import Figure
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.legend import Legend
from ui.widgets.progress_line import ProgressLine, ProgressValue
from ui.widgets.radar import Radar
from ui.widgets.result_rows import ResultRows
from ui.widgets.segmented import Segmented
from ui.widgets.state_mark import StateMark
from ui.widgets.strip import Strip, StripValue
from ui.widgets.tag import Tag
from ui.widgets.threshold_meter import StripMeter, ThresholdMeter

STATES = {
    Mark.UNANSWERED: "Belum diisi",
    Mark.ANSWERED: "Terisi",
    Mark.EVIDENCE: "Di luar periode",
    Mark.RETURNED: "Dikembalikan",
    Mark.APPROVED: "Sesuai",
    Mark.FLAGGED: "Ditandai",
    Mark.MET: "Terpenuhi",
    Mark.SHORT: "Kurang",
    Mark.REMARK: "Keterangan",
}


def _strip(theme: Theme) -> Strip:
    strip = Strip(theme)
    strip.set_value(
        StripValue(
            Mark.SHORT,
            "WBK belum tercapai: 11 dari 12 syarat terpenuhi",
            "Pengawasan kurang 0,42 poin: dua butir belum diisi bernilai sampai 0,60 (A.I.5.v.d dan A.I.5.v.e).",
        )
    )
    look, go = QPushButton("Lihat 12 syarat"), QPushButton("Buka dua butir itu")
    look.setProperty("kind", "link")
    strip.set_actions([look, go])
    return strip


def _scores(theme: Theme) -> Card:
    card = Card(theme, "Nilai")
    figures = QHBoxLayout()
    for caption, tone, number, detail in (
        ("Unit", "", "78,26", "104 dari 113 terisi"),
        ("TPI", "tpi", "77,14", "104 butir dinilai"),
        ("Batas atas", "muted", "82,30", "bila 9 kosong bernilai penuh"),
    ):
        figure = Figure(caption, tone)
        figure.set_number(number, detail)
        figures.addWidget(figure, 1)
    card.body.addLayout(figures)
    for value in (TOTAL, LEVER):
        meter = ThresholdMeter(theme)
        meter.set_value(value)
        card.body.addWidget(meter)
    card.body.addWidget(Legend(theme))
    card.body.addStretch(1)
    return card


def _results(theme: Theme) -> Card:
    card = Card(theme, "Hasil")
    rows = ResultRows(theme)
    rows.set_value(RESULTS)
    card.body.addWidget(rows)
    card.body.addStretch(1)
    return card


def _areas(theme: Theme) -> Card:
    card = Card(theme, "Enam area pengungkit")
    bars = AreaBars(theme)
    bars.set_value(AREAS)
    card.body.addWidget(bars)
    card.body.addStretch(1)
    return card


def _balance(theme: Theme) -> Card:
    card = Card(theme, "Keseimbangan area")
    radar = Radar(theme)
    radar.set_value(AREAS)
    card.body.addWidget(radar, 1)
    return card


def _small_parts(theme: Theme) -> Card:
    card = Card(theme, "Bagian kecil")
    card.set_right(Segmented((("id", "Indonesia"), ("en", "English")), "Bahasa"))
    tags = FlowLayout(spacing=theme.metrics.space(6))
    for mark, name in STATES.items():
        tags.addWidget(Tag(theme, name, mark))
    tags.addWidget(Tag(theme, "Contoh", Mark.EVIDENCE, bare=True))
    card.body.addLayout(tags)
    marks = QHBoxLayout()
    for mark, name in STATES.items():
        large = StateMark(theme, mark, name)
        large.set_side(28)
        marks.addWidget(StateMark(theme, mark, name))
        marks.addWidget(large)
    marks.addStretch(1)
    card.body.addLayout(marks)
    keys = QHBoxLayout()
    for key in ("U", "A", "Ctrl+K"):
        keys.addWidget(KeyCap(theme, key))
    keys.addWidget(ElidedLabel("Dokumen › ZI › sekretariat-kabupaten-arunika-2026-cadangan-terakhir.zi", "caption"), 1)
    card.body.addLayout(keys)
    progress = ProgressLine(theme)
    progress.begin(ProgressValue(12, 200, "Membaca berkas, 12 dari 200"))
    progress.show()
    card.body.addWidget(progress)
    card.body.addWidget(EmptyState(theme, "Belum ada bukti. Seret berkas ke sini atau pilih berkas.", "Pilih berkas"))
    return card


def build(theme: Theme) -> QWidget:
    """A page with every widget on it."""
    page = QWidget()
    page.setProperty("page", "true")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    column.setSpacing(theme.metrics.space(12))
    title = QLabel("Beranda")
    title.setProperty("role", "page-title")
    column.addWidget(title)
    column.addWidget(_strip(theme))
    meters = QHBoxLayout()
    for value in (TOTAL, LEVER, OVERSIGHT):
        meter = StripMeter(theme)
        meter.set_value(value)
        meters.addWidget(meter)
    meters.addStretch(1)
    column.addLayout(meters)
    grid = QGridLayout()
    grid.setSpacing(theme.metrics.space(12))
    grid.addWidget(_scores(theme), 0, 0)
    grid.addWidget(_results(theme), 1, 0)
    grid.addWidget(_areas(theme), 0, 1)
    grid.addWidget(_balance(theme), 1, 1)
    grid.addWidget(_small_parts(theme), 0, 2, 2, 1)
    for index, width in enumerate((384, 422, 328)):
        grid.setColumnMinimumWidth(index, theme.metrics.px(width))
    column.addLayout(grid, 1)
    return page


def main() -> None:
    """Write the pictures."""
    app = QApplication([])
    folder = Path("build/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST):
        for scale in (1.0, 1.5, 2.0):
            theme = Theme(choice, scale, less_motion=True)
            theme.apply(app)
            for name, page in (("widgets", build(theme)), ("controls", build_controls(theme))):
                page.resize(page.sizeHint())
                page.grab().save(str(folder / f"{name}-{choice.value}-{round(scale * 100)}.png"))


if __name__ == "__main__":
    main()
