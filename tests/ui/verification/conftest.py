"""The page of checking signatures, with real files, judged at the day of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from integrity_zone.services.trust.trust_list import user_trust_list
from tests.support import pki
from ui.pages.verification.page import VerificationPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.verification import Verification
    from ui.desk import Desk


@pytest.fixture
def trusted(tmp_path: Path) -> Path:
    """The usual root, which this user trusts; its file."""
    path = tmp_path / "akar.pem"
    path.write_bytes(pki.root_pem())
    user_trust_list().add_authority(path, "Budi", pki.NOW)
    return path


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[VerificationPage]:
    """The page, at the size of a laptop."""
    page = VerificationPage(desk)
    page.clock = lambda: pki.NOW
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    yield page
    page.reader.close()


class Checker:
    """Gives the page files and waits for what it says."""

    def __init__(self, qtbot: QtBot, page: VerificationPage, folder: Path) -> None:
        self._qtbot, self.page, self._folder = qtbot, page, folder

    def file(self, pdf: bytes, name: str = "surat.pdf") -> Path:
        """A file of these bytes."""
        path = self._folder / name
        path.write_bytes(pdf)
        return path

    def check(self, pdf: bytes, name: str = "surat.pdf") -> Verification:
        """What the page comes to."""
        self.page.show_place(Place(PageKey.VERIFICATION, document=str(self.file(pdf, name))))
        return self.wait()

    def wait(self) -> Verification:
        """Until the page has judged."""
        self._qtbot.waitUntil(lambda: self.page.verification is not None, timeout=30_000)
        # Qt shows what was put into a layout in a turn of its own.
        QCoreApplication.sendPostedEvents()
        found = self.page.verification
        assert found is not None
        return found

    def until_drawn(self) -> None:
        """Until a page of the file is in sight."""
        picture = self.page.result.picture.page.picture
        self._qtbot.waitUntil(lambda: picture.has_picture, timeout=30_000)


@pytest.fixture
def checker(qtbot: QtBot, page: VerificationPage, tmp_path: Path) -> Checker:
    """Gives the page files."""
    return Checker(qtbot, page, tmp_path)
