"""A page with every ordinary control in its states, for the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTableView,
    QTabWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.theme.metrics import Role

if TYPE_CHECKING:
    from ui.theme.theme import Theme


def _buttons() -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    for row, (checked, enabled) in enumerate(((False, True), (True, True), (False, False))):
        for column, kind in enumerate(("primary", "secondary", "small", "danger", "link", "chip", "segment", "row")):
            button = QPushButton(kind)
            button.setProperty("kind", kind)
            button.setCheckable(kind in ("chip", "segment"))
            button.setChecked(checked)
            button.setEnabled(enabled)
            grid.addWidget(button, row, column)
    return holder


def _inputs(theme: Theme) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    for text, enabled, invalid in (("", True, False), ("Isi", True, True), ("Mati", False, False)):
        field = QLineEdit(text)
        field.setPlaceholderText("Cari judul")
        field.setEnabled(enabled)
        field.setProperty("invalid", str(invalid).lower())
        row.addWidget(field)
    combo = QComboBox()
    combo.addItems(["WBK", "WBBM"])
    row.addWidget(combo)
    row.addWidget(QSpinBox())
    for checked, enabled in ((True, True), (False, True), (True, False)):
        check, radio = QCheckBox("SK satgas"), QRadioButton("Ya")
        check.setChecked(checked)
        radio.setAutoExclusive(False)
        radio.setChecked(checked)
        check.setEnabled(enabled)
        radio.setEnabled(enabled)
        row.addWidget(check)
        row.addWidget(radio)
    tool = QToolButton()
    theme.bind_icon(tool, "ellipsis")
    menu = QMenu(tool)
    menu.addAction("Buka")
    tool.setMenu(menu)
    tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    row.addWidget(tool)
    row.addWidget(QSlider(Qt.Orientation.Horizontal))
    return holder


def rows() -> QStandardItemModel:
    """A small tree of indicators."""
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Butir", "Isi"])
    for index in range(1, 9):
        top = QStandardItem(f"A.I.{index} Manajemen Perubahan")
        child = QStandardItem("i Pengendalian Gratifikasi")
        child.setCheckable(True)
        child.setCheckState(Qt.CheckState.Checked if index % 2 else Qt.CheckState.Unchecked)
        top.appendRow([child, QStandardItem("2/2")])
        model.appendRow([top, QStandardItem("12/12")])
    return model


def _views(theme: Theme, parent: QWidget) -> QWidget:
    model = rows()
    model.setParent(parent)
    tree, table = QTreeView(), QTableView()
    for view in (tree, table):
        view.ensurePolished()
        view.setModel(model)
    tree.setUniformRowHeights(True)
    tree.expand(model.index(0, 0))
    tree.expand(model.index(1, 0))
    tree.setCurrentIndex(model.index(1, 0))
    tree.setColumnWidth(0, theme.metrics.px(240))
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.metrics.table_row)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.horizontalHeader().setStretchLastSection(True)
    table.setColumnWidth(0, theme.metrics.px(240))
    table.setSortingEnabled(True)
    table.selectRow(2)
    tabs = QTabWidget()
    tabs.addTab(QPlainTextEdit("Satgas SPIP dibentuk Januari 2026."), "Bukti 3")
    for name in ("Lazim", "Riwayat"):
        tabs.addTab(QWidget(), name)
    split = QSplitter()
    for pane in (tree, table, tabs):
        split.addWidget(pane)
    return split


def build_controls(theme: Theme) -> QWidget:
    """The page."""
    page = QWidget()
    page.setProperty("page", "true")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    texts = QHBoxLayout()
    for role in (*Role, "secondary"):
        label = QLabel(f"{role} Il1")
        label.setProperty("role", str(role))
        texts.addWidget(label)
    column.addLayout(texts)
    column.addWidget(_buttons())
    column.addWidget(_inputs(theme))
    group = QGroupBox("Kelompok")
    QHBoxLayout(group).addWidget(QLabel("Isi kelompok"))
    column.addWidget(group)
    column.addWidget(_views(theme, page), 1)
    page.setMinimumHeight(theme.metrics.px(620))
    return page
