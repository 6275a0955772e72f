"""Help on one item: what is asked, when each answer holds, usual evidence, and the clause it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from integrity_zone.services.number_texts import whole_percent_text
from ui.dialogs.home.parts import Sheet, fit_to_screen, foot
from ui.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assessments.definition import Indicator, Instrument
    from ui.theme.theme import Theme


class IndicatorHelp(QDialog):
    """Everything here is the instrument's; nothing depends on an answer."""

    def __init__(self, instrument: Instrument, code: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            instrument: What is asked.
            code: Of the item.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        item = instrument.indicators_by_code[code]
        self.setWindowTitle(self.tr("Help on {code}").format(code=code))
        inner = Sheet()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(theme.metrics.space(4))
        self._gap = theme.metrics.space(10)
        self._add_path(instrument, item)
        self._column.addWidget(label(item.title, "question", wraps=True))
        self._add_answers(item)
        self._add_list(self.tr("Usual evidence"), item.evidence)
        if item.evidence:
            self._column.addWidget(
                label(self.tr("Examples; other documents that show the same will do."), "caption", wraps=True)
            )
        if item.note:
            self._add_list(self.tr("Take note"), (item.note,))
        self._add_source(instrument, item)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(foot(self))
        fit_to_screen(self, theme, 620, 520)

    def _add_path(self, instrument: Instrument, item: Indicator) -> None:
        titles = []
        node: str | None = item.parent
        while node is not None:
            titles.append(instrument.nodes_by_code[node].title)
            node = instrument.nodes_by_code[node].parent
        self._column.addWidget(label(" › ".join((*reversed(titles), item.code)), "caption", wraps=True))

    def _add_answers(self, item: Indicator) -> None:
        if item.options:
            answer = self.tr("{option} ({score}): {criterion}")
            lines = [
                answer.format(
                    option=option.key, score=whole_percent_text(option.score, "id"), criterion=option.criterion
                )
                for option in item.options
            ]
            self._add_list(self.tr("When each answer holds"), lines)
        if item.formula is not None:
            self._add_list(self.tr("How it is counted"), (item.formula.text,))
            self._add_list(self.tr("What to count"), tuple(count.label for count in item.inputs))

    def _add_source(self, instrument: Instrument, item: Indicator) -> None:
        source = instrument.sources_by_key.get(item.source)
        if source is not None:
            self._add_list(self.tr("Where it is written"), (source.title, source.clause))

    def _add_list(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self._column.addSpacing(self._gap)
        self._column.addWidget(label(title, "card-title"))
        for line in lines:
            self._column.addWidget(label(f"– {line}" if len(lines) > 1 else line, wraps=True))
