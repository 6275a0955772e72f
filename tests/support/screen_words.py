"""Reads the words of the screens: out of the source, as calls of `tr` and its kin, and out of the catalogues."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Function -> places of context (None: the class around it), of the text, and of the number.
_CALLS = {
    "tr": (None, 0, 2),
    "translate": (0, 1, 3),
    "QT_TRANSLATE_NOOP": (0, 1, 99),
    "QT_TRANSLATE_N_NOOP": (0, 1, 1),
}
#: What shows its text arguments to people.
_SHOWING = frozenset(
    {
        *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
        *("ElidedLabel", "Card", "EmptyState", "Tag", "StripValue", "label", "button"),
        *("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle", "setPlaceholderText"),
        *("setAccessibleName", "setAccessibleDescription", "setPlainText", "setHtml", "setLabelText", "setPrefix"),
        *(
            "setSuffix",
            "setInformativeText",
            "setDetailedText",
            "addItem",
            "addItems",
            "addAction",
            "addMenu",
            "addTab",
        ),
        *(
            "addRow",
            "set_title",
            "set_texts",
            "set_state",
            "say",
            "tell",
            "about",
            "information",
            "warning",
            "question",
        ),
        *("critical", "drawText"),
    }
)
#: Arguments by name that are no words, such as the look of a label.
_NO_WORDS = frozenset({"role", "kind", "icon", "name", "colour", "tone", "shortcut"})
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{3,}")
_PLACE = re.compile(r"\{(\w*)\}|(%n)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One text that is to be translated, as it stands in the source."""

    context: str
    text: str
    counts: bool  #: whether it has forms for numbers
    line: int


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a catalogue."""

    context: str
    source: str
    translations: tuple[str, ...]  #: one, or one for each form
    counts: bool
    state: str  #: `unfinished`, `vanished`, or empty when it is done

    @property
    def is_finished(self) -> bool:
        """Whether it can be shown."""
        return not self.state and len(self.translations) == 1 and bool(self.translations[0].strip())

    @property
    def keeps_its_places(self) -> bool:
        """Whether what is filled in at run time is filled in here too."""
        return all(set(_PLACE.findall(text)) == set(_PLACE.findall(self.source)) for text in self.translations)


def messages(catalogue: Path) -> Iterator[Message]:
    """Every text of a catalogue."""
    for context in ET.parse(catalogue).getroot().iter("context"):
        for found in context.iter("message"):
            translation = found.find("translation")
            forms = [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
            counts = found.get("numerus") == "yes"
            said = forms if counts else [(translation.text if translation is not None else "") or ""]
            state = "" if translation is None else translation.get("type", "")
            yield Message(context.findtext("name", ""), found.findtext("source", ""), tuple(said), counts, state)


def phrases(tree: ast.Module) -> Iterator[Phrase]:
    """Every text of a module that is asked to be translated by its letters."""
    for class_name, call in _calls(tree, ""):
        found = _places(call)
        if found is None:
            continue
        context_at, text_at, number_at = found
        text = _constant(call, text_at)
        context = class_name if context_at is None else _constant(call, context_at)
        if text is not None and context is not None:
            yield Phrase(context, text, len(call.args) > number_at, call.lineno)


def unextractable(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and reason of each text that is put together before it is translated, so that it is in no catalogue.

    A look-up in a table of `QT_TRANSLATE_NOOP` is told apart by its form: `translate("Context", str(TABLE[key]))`.
    """
    for _class_name, call in _calls(tree, ""):
        found = _places(call)
        if found is None:
            continue
        context_at, text_at, _number_at = found
        for place in (context_at, text_at):
            if place is None or _constant(call, place) is not None:
                continue
            argument = call.args[place] if place < len(call.args) else None
            if place == context_at or argument is None or not _is_look_up(argument):
                yield call.lineno, ast.unparse(call)


def untranslated(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of what is shown to people as it stands in the source."""
    for _class_name, call in _calls(tree, ""):
        if _name(call) not in _SHOWING or ast.unparse(call.func).startswith("log."):
            continue
        named = [keyword.value for keyword in call.keywords if keyword.arg not in _NO_WORDS]
        # The first argument is the text; those behind it may be roles, keys or colours.
        for argument in (*call.args[:1], *named):
            for text in _letters(argument):
                if _WORD.search(text):
                    yield call.lineno, text


def _calls(node: ast.AST, class_name: str) -> Iterator[tuple[str, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call):
            yield class_name, child
        yield from _calls(child, inner)


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _places(call: ast.Call) -> tuple[int | None, int, int] | None:
    name = _name(call)
    if name == "translate" and "QCoreApplication" not in ast.unparse(call.func):
        return None
    return _CALLS.get(name)


def _constant(call: ast.Call, place: int) -> str | None:
    argument = call.args[place] if place < len(call.args) else None
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def _is_look_up(argument: ast.expr) -> bool:
    return (
        isinstance(argument, ast.Call)
        and isinstance(argument.func, ast.Name)
        and argument.func.id == "str"
        and isinstance(argument.args[0], (ast.Subscript, ast.Attribute, ast.Name))
    )


def _letters(argument: ast.expr) -> Iterator[str]:
    """The words that stand in an argument itself: not those of calls inside it, which answer for themselves."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.JoinedStr):
        for part in argument.values:
            yield from _letters(part)
    elif isinstance(argument, ast.BinOp):
        yield from _letters(argument.left)
        yield from _letters(argument.right)
    elif isinstance(argument, ast.IfExp):
        yield from _letters(argument.body)
        yield from _letters(argument.orelse)
    elif isinstance(argument, (ast.List, ast.Tuple)):
        for part in argument.elts:
            yield from _letters(part)
