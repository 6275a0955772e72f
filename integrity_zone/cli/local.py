"""Commands and options that speak the user's language: help in Indonesian or English."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from integrity_zone.errors import Language

_HEADINGS: Mapping[str, str] = {
    "Options": "Pilihan",
    "Commands": "Perintah",
    "Arguments": "Masukan",
}


class Speech:
    """The language the program speaks during one call."""

    language: Language = "en"


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language asked for by `--lang`, else the locale's, else English.

    Args:
        arguments: The command line; `--lang` may stand anywhere, since help is shown before options are read.
        environment: LC_ALL, LC_MESSAGES and LANG are asked in this order.
    """
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if value in {"id", "en"}:
            return "id" if value == "id" else "en"
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "id" if locale.lower().startswith(("id_", "id.", "in_")) or locale.lower() in {"id", "in"} else "en"


def say(english: str, indonesian: str) -> str:
    """The sentence in the language of this call."""
    return indonesian if Speech.language == "id" else english


class LocalOption(click.Option):
    """An option with help in both languages."""

    def __init__(self, *args: Any, help_id: str = "", **kwargs: Any) -> None:
        """As click's, and `help_id` is the Indonesian help."""
        super().__init__(*args, **kwargs)
        self.help_en, self.help_id = self.help or "", help_id

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help."""
        self.help = say(self.help_en, self.help_id)
        record = super().get_help_record(ctx)
        if record is None or Speech.language == "en":
            return record
        name, text = record
        return name, text.replace("[default: ", "[bawaan: ").replace("required]", "wajib]")


class _LocalHelp(click.Command):
    """What commands and groups share: two help texts, headings in two languages."""

    def __init__(self, *args: Any, help_id: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help_en, self.help_id = self.help or "", help_id

    def _choose(self) -> None:
        self.help = say(self.help_en, self.help_id)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        prefix = say("Usage: ", "Pemakaian: ")
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self._choose()
        super().format_help_text(ctx, formatter)

    def get_short_help_str(self, limit: int = 90) -> str:
        self._choose()
        return super().get_short_help_str(limit)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("Show this help and stop.", "Tampilkan bantuan ini lalu selesai.")
        return option


class _LocalFormatter(click.HelpFormatter):
    """Headings in the language of this call."""

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading) if Speech.language == "id" else heading)


class _LocalContext(click.Context):
    formatter_class = _LocalFormatter


class LocalCommand(_LocalHelp):
    """A command with help in both languages."""

    context_class = _LocalContext


class LocalGroup(_LocalHelp, click.Group):
    """A group of commands with help in both languages."""

    context_class = _LocalContext
    command_class = LocalCommand
    group_class = type


def environment_language(arguments: Sequence[str]) -> Language:
    """The language for this process's environment."""
    return choose_language(arguments, os.environ)
