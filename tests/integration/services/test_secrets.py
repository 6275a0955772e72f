"""What opens a key reaches no journal, log, report of a bug, command line, child process or file."""

from __future__ import annotations

import base64
import logging
import multiprocessing.util
import traceback
from contextlib import suppress
from datetime import timedelta
from itertools import count
from multiprocessing import reduction
from typing import TYPE_CHECKING, Any

import pytest
from pyhanko.sign.timestamps import TimeStamper

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.signing_keys import WrongPinError
from integrity_zone.services.ceremonies import current_charter
from integrity_zone.services.ceremony_signing import sign_here
from integrity_zone.services.charters import sign_charter_file
from integrity_zone.services.freezing import freeze_charter
from integrity_zone.services.signing_keys import P12Key, TokenKey, opened_key
from integrity_zone.services.workspaces import Workspace
from integrity_zone.signing.credentials import WrongPassphraseError
from tests.support import pki
from tests.support import soft_token as tokens
from tests.support.ceremonies import FIRST, HEAD, declared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSPHRASE = "Frasa-Rahasia-7Q2x"
NEARLY = "Frasa-Rahasia-7Q2y"
PIN = "Pin-Rahasia-93kd"
NEARLY_PIN = "Pin-Rahasia-93ke"


def _forms(secret: str) -> list[bytes]:
    """A secret as it might be written."""
    plain = secret.encode()
    return [plain, secret.encode("utf-16-le"), plain.hex().encode(), base64.b64encode(plain).rstrip(b"=")[:-1]]


def _finds(data: bytes) -> list[str]:
    return [secret for secret in (PASSPHRASE, NEARLY, PIN, NEARLY_PIN) if any(form in data for form in _forms(secret))]


def test_the_search_finds_what_it_looks_for() -> None:
    for form in _forms(PASSPHRASE):
        assert PASSPHRASE in _finds(b"x" + form + b"y")


class _Buggy(TimeStamper):
    """A bug in the midst of signing."""

    async def async_request_tsa_response(self, req: object) -> Any:
        """Fail as no server does."""
        raise RuntimeError("bug")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Everything that children are given on the way: command lines, and what is sent to them."""
    given: list[bytes] = []
    dumps, spawn = reduction.ForkingPickler.dumps, multiprocessing.util.spawnv_passfds

    def dump(value: object, file: Any, protocol: int | None = None) -> None:
        data = bytes(dumps(value, protocol))
        given.append(data)
        file.write(data)

    def start(path: Any, arguments: Any, descriptors: Any) -> Any:
        given.extend(str(argument).encode() for argument in arguments)
        return spawn(path, arguments, descriptors)

    monkeypatch.setattr(reduction, "dump", dump)
    monkeypatch.setattr(multiprocessing.util, "spawnv_passfds", start)
    return given


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
    assert _finds("".join(reports).encode()) == []
    assert _finds(caplog.text.encode()) == []
    assert _finds(b"".join(sent)) == []
    left = [
        path for folder in (tmp_path, own_temporary, own_user_profile) for path in folder.rglob("*") if path.is_file()
    ]
    assert any(path.suffix == ".zi" for path in left)
    assert [(path.name, found) for path in left if (found := _finds(path.read_bytes()))] == []


def test_keys_do_not_show_what_opens_them(tmp_path: Path) -> None:
    p12 = P12Key(tmp_path / "kunci.p12", bytearray(PASSPHRASE.encode()))
    token = TokenKey(tmp_path / "penggerak.so", "KARTU", bytearray(PIN.encode()))
    assert _finds(f"{p12!r} {token!r} {p12} {token}".encode()) == []
