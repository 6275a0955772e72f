"""A year of work through the real window: a new agency, 113 answers by keyboard, evidence, undo, close, open again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assessments.definition import AnswerKind, Indicator
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.command_line import CommandLine
from tests.support.garbage import collected_by_the_screens
from tests.support.programs import end, known_profile
from ui.application import Application
from ui.dialogs.new_agency import NewAgencyDialog
from ui.places import PageKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.view import AssessmentView

ASKED = instrument("zi-2021")
ROOT = Path(__file__).resolve().parents[2]


def keys_for(indicator: Indicator, place: int) -> list[str]:
    """The keys that answer an indicator, each time a little differently; "Return" is a key, the rest is typed."""
    if indicator.kind is AnswerKind.CHOICE:
        return [str(1 + place % len(indicator.options))]
    if indicator.kind is AnswerKind.INDEX:
        return ["3", ",", "6", "Return"]
    return [key for count in indicator.inputs for key in (str(2 + len(count.key) % 7), "Return")]


def score_of(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    score: dict[str, object] = CommandLine(capsys).json("score", path)
    return score


class Desktop:
    """The real program off screen, worked by keyboard."""

    def __init__(self, qtbot: QtBot, app: QApplication, profile: Path) -> None:
        self.qtbot = qtbot
        self.program = Application(app, profile)
        self.program.start()
        self.active()

    @property
    def view(self) -> AssessmentView:
        view = self.program.hub.view
        assert view is not None
        return view

    def active(self) -> None:
        self.program.window.activateWindow()
        self.qtbot.waitUntil(lambda: self.program.window.isActiveWindow())

    def press(self, *keys: str) -> None:
        """Press keys wherever the keyboard is."""
        for key in keys:
            focus = QApplication.focusWidget() or self.program.window
            if key == "Return":
                QTest.keyClick(focus, Qt.Key.Key_Return)
            elif key.startswith("Ctrl+"):
                QTest.keyClick(focus, Qt.Key[f"Key_{key[-1].upper()}"], Qt.KeyboardModifier.ControlModifier)
            else:
                QTest.keyClicks(focus, key)

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.program.runner.is_busy, timeout=20_000)

    def digest(self) -> str:
        """Of everything in the file, after all that was asked for."""
        with self.qtbot.waitSignal(self.program.hub.read("", lambda file: file.state_digest()).finished) as read:
            pass
        assert read.args is not None
        return str(read.args[0])

    def opened(self, act: Callable[[], object]) -> None:
        with self.qtbot.waitSignal(self.program.hub.opened, timeout=20_000):
            act()
        self.active()
        self.rest()

    def close(self) -> None:
        end(self.program)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return known_profile(tmp_path / "profile")


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, profile: Path) -> Iterator[Desktop]:
    with collected_by_the_screens():
        found = Desktop(qtbot, qapp, profile)
        yield found
        found.close()


def answer_everything(desktop: Desktop) -> None:
    """Answer all 113 with the keys their cards name; U leads to the next one that is open."""
    page = desktop.program.navigation.pages[PageKey.ASSESSMENT]
    for place in range(113):
        code = page.place().code
        assert code not in desktop.view.values
        desktop.press(*keys_for(ASKED.indicators_by_code[code], place))
        desktop.qtbot.waitUntil(partial(is_answered, desktop, code), timeout=10_000)
        if page.place().code == code and place < 112:
            desktop.press("u")


def drop_on(target: QWidget, files: list[Path]) -> None:
    """Drop files as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place = target.rect().center()
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(place), action, data, button, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(place), action, data, button, none))


def test_a_new_agency_is_answered_by_keyboard_and_all_is_there_again(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "dishub-2026.zi"
    desktop.press("Ctrl+n")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), NewAgencyDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewAgencyDialog)
    dialog._chosen_path = path
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.name.setFocus()
    desktop.press("Dinas Perhubungan Kabupaten Arunika")
    assert dialog.name.text() == "Dinas Perhubungan Kabupaten Arunika"
    dialog.year.setValue(2026)
    desktop.opened(lambda: desktop.press("Return"))
    desktop.press("Ctrl+3")
    answer_everything(desktop)
    desktop.rest()
    assert desktop.view.recorded.answered == 113

    proof = tmp_path / "SK Tim Kerja.txt"
    proof.write_text("Keputusan tentang tim kerja, contoh.", encoding="utf-8")
    page = desktop.program.navigation.pages[PageKey.ASSESSMENT]
    code = page.place().code
    drop_on(page, [proof])
    qtbot.waitUntil(lambda: len(desktop.view.links.get(code, ())) == 1, timeout=10_000)
    desktop.rest()

    whole = desktop.digest()
    for _ in range(3):
        count = desktop.program.hub.undo_stack.index()
        desktop.press("Ctrl+z")
        qtbot.waitUntil(partial(is_undone_to, desktop, count - 1))
        desktop.rest()
    assert not desktop.view.links.get(code)
    for _ in range(3):
        desktop.press("Ctrl+y")
        desktop.rest()
    qtbot.waitUntil(lambda: len(desktop.view.links.get(code, ())) == 1, timeout=10_000)
    assert desktop.digest() == whole
    shown = desktop.view.recorded

    desktop.program.files.close_file()
    desktop.rest()
    assert desktop.program.hub.view is None
    said = score_of(path, capsys)
    assert said["answered"] == 113
    assert said["total"] == pytest.approx(float(shown.total), abs=1e-9)
    desktop.opened(lambda: desktop.program.files.open_file(path))
    assert desktop.view.recorded == shown
    assert len(desktop.view.links[code]) == 1


@contextmanager
def x_server(tmp_path: Path) -> Iterator[str]:
    """A screen that nobody looks at, with a real keyboard; its name."""
    told, telling = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(telling), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[telling],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(telling)
        try:
            with os.fdopen(told) as lines:
                number = lines.readline().strip()
            assert number, "the X server did not start"
            yield f":{number}"
        finally:
            server.terminate()


@pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="needs Xvfb and xdotool (see README)"
)
def test_real_key_presses_on_a_real_screen_do_the_same(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], own_user_profile: Path
) -> None:
    path = tmp_path / "unit-2026.zi"
    create_workspace(path, unit_name="Dinas Contoh", year=2026, instrument=ASKED, actor="Rina", target="WBK")
    folder = own_user_profile / ".config" / "integrity-zone"
    folder.mkdir(parents=True)
    shutil.copy(profile / "desktop.ini", folder)
    with x_server(tmp_path) as screen:
        environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        keyboard = Keyboard(environment)
        with subprocess.Popen([sys.executable, "-m", "ui", str(path)], env=environment, cwd=tmp_path) as program:
            try:
                keyboard.focus("Dinas Contoh 2026")
                keyboard.press("ctrl+3")
                with Workspace.open(path, actor="a reader", write=False) as workspace:
                    for place, indicator in enumerate(ASKED.indicators):
                        keyboard.press(*keys_for(indicator, place))
                        wait_for(workspace, partial(eq, place + 1), program)
                        if indicator.kind is AnswerKind.CHOICE:
                            keyboard.press("u")
                    keyboard.press("ctrl+z")
                    wait_for(workspace, lambda said: said == 112, program)
                    keyboard.press("ctrl+y")
                    wait_for(workspace, lambda said: said == 113, program)
                keyboard.press("ctrl+q")
                assert program.wait(30) == 0
            finally:
                program.kill()
    assert score_of(path, capsys)["answered"] == 113


class Keyboard:
    """Real key presses through the X server."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def focus(self, title: str) -> None:
        """Wait for a window and give it the keyboard, as a window manager would."""
        found = self._tool("search", "--sync", "--onlyvisible", "--name", title).split()
        self._tool("windowfocus", "--sync", found[-1])

    def press(self, *keys: str) -> None:
        names = {",": "comma"}
        self._tool("key", "--delay", "4", *(names.get(key, key) for key in keys))

    def _tool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout


def is_answered(desktop: Desktop, code: str) -> bool:
    return code in desktop.view.values


def is_undone_to(desktop: Desktop, step: int) -> bool:
    return desktop.program.hub.undo_stack.index() == step


def wait_for(workspace: Workspace, is_right: Callable[[int], bool], program: subprocess.Popen[bytes]) -> None:
    """Wait until so many answers are on the disk; a program that ended, or dawdles, fails the test."""
    from time import monotonic

    deadline = monotonic() + 30
    while True:
        answers = workspace.snapshot().answers.get(Stage.UNIT, {})
        said = sum(_is_whole(answer.value) for answer in answers.values())
        if is_right(said):
            return
        assert program.poll() is None, "the program ended"
        assert monotonic() < deadline, f"{said} answers are on the disk"


def _is_whole(value: object) -> bool:
    return value is not None and not (isinstance(value, dict) and None in value.values())
