"""Every word of the screens is in a catalogue, finished; none is put together before it is translated."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.support.screen_words import messages, phrases, unextractable, untranslated

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "ui").rglob("*.py"))
CATALOGUES = sorted((ROOT / "ui" / "translations").glob("*.ts"))
#: Written the same in both languages: each language by its own name, names of standards, the name of a file.
BY_ITSELF = frozenset({"Indonesia", "Bahasa Indonesia", "English", "SHA-256 ", "LKE ", "SK Tim Kerja.pdf", "https://"})


def test_there_are_words_to_look_at() -> None:
    assert len(MODULES) > 50
    assert {path.stem for path in CATALOGUES} >= {"qt", "shell", "home", "assessment", "evidence", "reports", "widgets"}
    assert sum(1 for module in MODULES for _ in phrases(ast.parse(module.read_text("utf-8")))) > 300


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_every_text_of_a_catalogue_is_translated(catalogue: Path) -> None:
    found = list(messages(catalogue))
    assert found
    assert [message.source for message in found if not message.is_finished] == []
    assert [message.source for message in found if not message.keeps_its_places] == []


def test_every_text_of_the_screens_is_in_a_catalogue() -> None:
    known = {(message.context, message.source): message.counts for path in CATALOGUES for message in messages(path)}
    missing = []
    for module in MODULES:
        for phrase in phrases(ast.parse(module.read_text("utf-8"))):
            counts = known.get((phrase.context, phrase.text))
            if counts is None:
                missing.append(f"{module.relative_to(ROOT)}:{phrase.line} {phrase.context}: {phrase.text}")
            elif counts is not phrase.counts:
                missing.append(f"{module.relative_to(ROOT)}:{phrase.line} counts here or there only: {phrase.text}")
    assert missing == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_is_put_together_before_it_is_translated(module: Path) -> None:
    assert list(unextractable(ast.parse(module.read_text("utf-8")))) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_is_shown_as_it_stands_in_the_source(module: Path) -> None:
    shown = untranslated(ast.parse(module.read_text("utf-8")))
    assert [(line, text) for line, text in shown if text not in BY_ITSELF] == []


@pytest.mark.parametrize(
    "source",
    [
        'self.tr(f"{count} files")',
        'self.tr("Open " + name)',
        "self.tr(text)",
        'QCoreApplication.translate(context, "Open")',
        'QCoreApplication.translate("Words", text)',
        'QCoreApplication.translate("Words", f"Open {name}")',
        'QCoreApplication.translate("Words", "%s files" % count)',
    ],
)
def test_the_check_of_literal_texts_bites(source: str) -> None:
    assert list(unextractable(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    ['self.tr("Open")', 'self.tr("%n file(s)", "", count)', 'QCoreApplication.translate("Words", str(NAMES[key]))'],
)
def test_the_check_of_literal_texts_lets_good_ones_pass(source: str) -> None:
    assert not list(unextractable(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        'QLabel("Open the file")',
        'button.setToolTip("Close")',
        'label.setText(f"{count} files")',
        'box.addItem("Light" if light else name)',
        'QLabel(text="Open")',
    ],
)
def test_the_check_of_untranslated_texts_bites(source: str) -> None:
    assert list(untranslated(ast.parse(source)))


def test_the_class_around_a_text_is_its_context() -> None:
    tree = ast.parse('class Page(Base):\n    def f(self):\n        self.tr("%n file(s)", "", 3)\n')
    (phrase,) = phrases(tree)
    assert (phrase.context, phrase.text, phrase.counts, phrase.line) == ("Page", "%n file(s)", True, 3)
