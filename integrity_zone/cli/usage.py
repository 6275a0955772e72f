"""What is wrong with a command line, in the user's language; click itself only speaks English here."""

from __future__ import annotations

import click

from integrity_zone.cli.local import Speech, say


def usage_message(error: click.UsageError) -> str:
    """What is wrong and where to read on, as one line."""
    path = error.ctx.command_path if error.ctx is not None else "integrity-zone"
    return f"{_reason(error)} ({say(f'see `{path} --help`', f'lihat `{path} --help`')})"


def _reason(error: click.UsageError) -> str:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        # Its own message is the whole help.
        return say("a command is missing", "perintahnya belum disebut")
    english = " ".join(error.format_message().split())
    return _indonesian(error) or english if Speech.language == "id" else english


def _indonesian(error: click.UsageError) -> str | None:
    if isinstance(error, click.NoSuchOption):
        return f"pilihan {error.option_name} tidak dikenal"
    if isinstance(error, click.BadOptionUsage):
        return f"pilihan {error.option_name} tidak lengkap"
    if isinstance(error, click.MissingParameter):
        return f"{_name(error)} belum diisi"
    if isinstance(error, click.BadParameter):
        return f"nilai {_name(error)} tidak dapat dipakai"
    if "No such command" in error.message:
        return "perintah itu tidak ada"
    return "ada masukan yang berlebih" if "unexpected extra" in error.message else None


def _name(error: click.BadParameter) -> str:
    if error.param is None or error.ctx is None:
        return "masukan"
    return error.param.get_error_hint(error.ctx)
