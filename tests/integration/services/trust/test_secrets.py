"""What opens a key reaches no journal, log, report of a bug, command line, child process or file."""

from __future__ import annotations

import logging
import sqlite3
import traceback
from contextlib import closing, suppress
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from pyhanko.sign.timestamps import TimeStamper

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.signing_keys import WrongPinError
from integrity_zone.services.charters.ceremonies import current_charter
from integrity_zone.services.charters.ceremony_signing import sign_here
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.charters.signing import sign_charter_file
from integrity_zone.services.trust.signing_keys import P12Key, TokenKey, opened_key
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.signing.credentials import WrongPassphraseError
from tests.support import pki
from tests.support import soft_token as tokens
from tests.support.ceremonies import FIRST, HEAD, declared
from tests.support.secrets import Search, forms, watch_children

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSPHRASE = "Frasa-Rahasia-7Q2x"
NEARLY = "Frasa-Rahasia-7Q2y"
PIN = "Pin-Rahasia-93kd"
NEARLY_PIN = "Pin-Rahasia-93ke"

SEARCH = Search((PASSPHRASE, NEARLY, PIN, NEARLY_PIN))


@pytest.fixture(scope="module", autouse=True)
def children() -> None:
    """They begin from nothing, as the program starts them."""


def test_the_search_finds_what_it_looks_for() -> None:
    for form in forms(PASSPHRASE):
        assert PASSPHRASE in SEARCH.finds(b"x" + form + b"y")


def test_the_search_looks_into_every_row_of_a_database(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.zi")) as database:
        database.execute("create table kept (said)")
        database.execute("insert into kept values (?)", ("x" * 3_000 + PIN + "y" * 9_000,))
        database.commit()
    assert SEARCH.finds_in_files(tmp_path) == [("a.zi", [PIN])]


class _Buggy(TimeStamper):
    """A bug in the midst of signing."""

    async def async_request_tsa_response(self, req: object) -> Any:
        """Fail as no server does."""
        raise RuntimeError("bug")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Everything that children are given."""
    return watch_children(monkeypatch)


@pytest.fixture
def ceremony(tmp_path: Path) -> Iterator[Workspace]:
    """A frozen charter that two sign here, in a workspace of its own."""
    from tests.support.workspaces import new_workspace

    (tmp_path / "work").mkdir()
    clock = count()
    path = new_workspace(tmp_path / "work" / "unit.zi")
    with Workspace.open(path, actor="Budi", write=True, now=lambda: pki.NOW + timedelta(seconds=next(clock))) as opened:
        opened.set_declaration(declared(Way.HERE, Way.HERE))
        freeze_charter(opened, now=pki.NOW)
        yield opened


def test_passphrase_and_pin_are_left_nowhere(
    ceremony: Workspace,
    tmp_path: Path,
    own_temporary: Path,
    own_user_profile: Path,
    sent: list[bytes],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(tokens, "PIN", PIN)
    key = tmp_path / "kunci.p12"
    key.write_bytes(pki.head().p12(PASSPHRASE.encode()))
    reports: list[str] = []

    def reported(bug: BaseException) -> None:
        # With the values of all variables, which no report of ours has: even that one would tell nothing.
        told = traceback.TracebackException.from_exception(bug, capture_locals=True)
        reports.append("".join(told.format()))

    try:
        with opened_key(P12Key(key, bytearray(NEARLY.encode()))):
            pytest.fail("a wrong passphrase opened the key")
    except WrongPassphraseError as refused:
        reported(refused)
    with opened_key(P12Key(key, bytearray(PASSPHRASE.encode()))) as credential:
        try:
            server = "https://cap.contoh.id/"
            sign_here(ceremony, HEAD, credential, now=pki.NOW, timestamper_url=server, timestamper=_Buggy())  # type: ignore[no-untyped-call]
        except RuntimeError as bug:
            reported(bug)
        sign_here(ceremony, HEAD, credential, now=pki.NOW)
    with tokens.soft_token(tmp_path / "hsm", [pki.witness(1)]) as module:
        try:
            with opened_key(TokenKey(module, tokens.LABEL, bytearray(NEARLY_PIN.encode()))):
                pytest.fail("a wrong PIN opened the token")
        except WrongPinError as refused:
            reported(refused)
        with opened_key(TokenKey(module, tokens.LABEL, bytearray(PIN.encode()))) as credential:
            sign_here(ceremony, FIRST, credential, now=pki.NOW)
    with suppress(WrongPassphraseError):
        (tmp_path / "kini.pdf").write_bytes(current_charter(ceremony))
        sign_charter_file(tmp_path / "kini.pdf", tmp_path / "lain.pdf", HEAD, key, bytearray(NEARLY.encode()))
    assert len(reports) == 3
    assert sent
    assert SEARCH.finds_in_text("".join(reports)) == []
    assert SEARCH.finds_in_text(caplog.text) == []
    assert SEARCH.finds(b"\n".join(sent)) == []
    assert any(path.suffix == ".zi" for path in tmp_path.rglob("*"))
    assert SEARCH.finds_in_files(tmp_path, own_temporary, own_user_profile) == []


def test_keys_do_not_show_what_opens_them(tmp_path: Path) -> None:
    p12 = P12Key(tmp_path / "kunci.p12", bytearray(PASSPHRASE.encode()))
    token = TokenKey(tmp_path / "penggerak.so", "KARTU", bytearray(PIN.encode()))
    assert SEARCH.finds_in_text(f"{p12!r} {token!r} {p12} {token}") == []
