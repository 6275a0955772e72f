"""`demo`: the main job on the sample agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, show
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import PATH, command
from integrity_zone.cli.scorecard_text import scorecard_lines
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from pathlib import Path


@command(
    "demo",
    "Do the main job on the invented sample agency, into OUT_DIR.",
    "Kerjakan tugas utama pada instansi contoh rekaan, ke OUT_DIR.",
)
@click.argument("out_dir", metavar="OUT_DIR", type=PATH)
def demo_command(*, out_dir: Path, as_json: bool) -> int:
    """Make workspace, answers, evidence, declaration, worksheet and signed charter, and say what was made."""
    from integrity_zone.services.assessment.scores import score_object
    from integrity_zone.services.demo import run_demo
    from integrity_zone.services.number_texts import points_text

    made = run_demo(out_dir)
    data = {
        "out_dir": str(out_dir),
        "files": {name: str(path) for name, path in made.files.items()},
        "charter": made.charter.conclusion.value,
        "state_digest": made.state_digest,
        "score": score_object(made.unit_score),
        "score_tpi": score_object(made.tpi_score),
    }
    lines = [
        say(
            "Sample agency, invented: nothing here is real and nothing can be handed in.",
            "Instansi contoh, rekaan: tidak ada yang nyata dan tidak dapat dikirim sebagai data asli.",
        ),
        "",
        *scorecard_lines(made.instrument, made.unit_values, made.unit_score),
        say("TPI's own answers make ", "Menurut jawaban TPI: ") + points_text(made.tpi_score.total, Speech.language),
        "",
        say("Made:", "Dibuat:"),
        *(f"  {_words(what):<34} {path}" for what, path in made.files.items()),
        say(
            f"Charter: {made.charter.conclusion.value}, {counted(len(made.charter.signatures), 'signature')}",
            f"Piagam: {made.charter.conclusion.value}, {len(made.charter.signatures)} tanda tangan",
        ),
    ]
    show(data, lines, as_json=as_json)
    return EXIT_DONE if made.charter.conclusion == "valid" else EXIT_NEGATIVE


def _words(what: str) -> str:
    english, indonesian = {
        "workspace": ("workspace file", "berkas kerja"),
        "worksheet": ("worksheet with live formulas", "lembar kerja dengan rumus hidup"),
        "charter": ("signed charter", "piagam bertanda tangan"),
        "charter_draft": ("charter before signing", "piagam sebelum ditandatangani"),
        "root_certificate": ("certificate of the sample issuer", "sertifikat penerbit contoh"),
        "declaration": ("declaration", "isi pencanangan"),
        "evidence": ("evidence", "bukti dukung"),
    }[what]
    return say(english, indonesian)
