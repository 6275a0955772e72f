"""Help and version: complete, quick, in both languages."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from integrity_zone.cli.local import choose_language
from integrity_zone.cli.program import program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.command_line import CommandLine


def every_command() -> Iterator[tuple[str, ...]]:
    def below(group: click.Group, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        context = click.Context(group)
        for name in group.list_commands(context):
            found = group.get_command(context, name)
            assert found is not None
            yield (*path, name)
            if isinstance(found, click.Group):
                yield from below(found, (*path, name))

    return below(program, ())


@pytest.mark.parametrize("path", [(), *every_command()], ids=" ".join)
def test_help_is_whole_in_both_languages(cli: CommandLine, path: tuple[str, ...]) -> None:
    english = cli.done(*path, "--help", "--lang", "en").out
    indonesian = cli.done("--lang", "id", *path, "--help").out
    assert english.startswith("Usage: integrity-zone")
    assert indonesian.startswith("Pemakaian: integrity-zone")
    assert len(english.splitlines()) == pytest.approx(len(indonesian.splitlines()), abs=8)
    for word in ("Usage", "Options", "Commands", "Show this", "[default", "required]"):
        assert word not in indonesian


def test_every_option_has_help_in_both_languages() -> None:
    context = click.Context(program)
    missing = []
    for path in every_command():
        command: click.Command = program
        for name in path:
            assert isinstance(command, click.Group)
            found = command.get_command(context, name)
            assert found is not None
            command = found
        missing += [
            (*path, parameter.name)
            for parameter in command.params
            if isinstance(parameter, click.Option)
            and not (getattr(parameter, "help_en", "") and getattr(parameter, "help_id", ""))
        ]
    assert missing == []


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "id_ID.UTF-8"}, "id"),
        ([], {"LANG": "id_ID.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "C", "LC_MESSAGES": "id_ID"}, "id"),
        (["--lang", "id"], {"LANG": "en_US.UTF-8"}, "id"),
        (["score", "--lang=en", "x"], {"LANG": "id_ID.UTF-8"}, "en"),
        (["answer", "f", "c", "--", "--lang", "id"], {}, "en"),
    ],
)
def test_language_follows_the_option_then_the_locale(
    words: list[str], environment: dict[str, str], language: str
) -> None:
    assert choose_language(words, environment) == language


def test_refusals_speak_the_chosen_language(cli: CommandLine) -> None:
    assert "was not found" in cli("score", "tidak-ada.zi").err
    assert "tidak ditemukan" in cli("score", "tidak-ada.zi", "--lang", "id").err


def test_version_loads_neither_windows_nor_database_nor_documents() -> None:
    script = (
        "import sys; from integrity_zone.cli import main; code = main(['--version']);"
        "heavy = {'PySide6', 'sqlmodel', 'openpyxl', 'reportlab', 'pyhanko', 'alembic'};"
        "print(sorted(heavy & set(sys.modules))); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
