"""Children for tests that start many: they begin with the program loaded, which takes them longer than their work.

They come from one process without threads that has loaded the program and then only waits (`forkserver`). What they do,
what they may use and what they tell is as ever. That a child begins from nothing, as the program starts it, is for the
tests of the worker and of faults, for the journeys, and for those that start the command line as a program.
"""

from __future__ import annotations

import multiprocessing
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from integrity_zone.services import worker

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Whatever children of the program call, with what that loads.
_PRELOADED = (
    "integrity_zone.documents.pages",
    "integrity_zone.exports.charter.pdf",
    "integrity_zone.services.charters.drawing",
    "integrity_zone.services.charters.signing",
    "integrity_zone.services.charters.verification",
    "integrity_zone.services.verification.examination",
    "integrity_zone.services.worksheets.file",
    "integrity_zone.signing.file_facts",
    "integrity_zone.signing.sign",
    "integrity_zone.signing.standing",
    "integrity_zone.signing.verify",
)
_HAS_SERVER = "forkserver" in multiprocessing.get_all_start_methods()


@contextmanager
def warm_children(session_folder: str) -> Iterator[None]:
    """Let the worker start its children warm; cold where the system has no such server.

    Args:
        session_folder: Stays until the last test has ended.
    """
    if not _HAS_SERVER:
        yield
        return
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*_PRELOADED])
    # The server's address lies in the folder of the session, which goes at its end.
    this: Any = multiprocessing.current_process()
    this._config["tempdir"] = session_folder

    class Warm:
        Pipe = staticmethod(context.Pipe)

        @staticmethod
        def Process(*, target: Any, args: tuple[Any, ...], daemon: bool) -> Any:  # noqa: N802 - as in multiprocessing
            return context.Process(target=_as_if_here, args=(dict(os.environ), target, args), daemon=daemon)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker, "PROCESSES", Warm)
        yield


def _as_if_here(environment: dict[str, str], target: Any, arguments: tuple[Any, ...]) -> None:
    """In the child: with the environment of the test instead of that of the server."""
    os.environ.clear()
    os.environ.update(environment)
    target(*arguments)
