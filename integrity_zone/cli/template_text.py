"""What `worksheet export --template` says of the filled copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from integrity_zone.cli.local import Speech, say
from integrity_zone.domain.text import counted

if TYPE_CHECKING:
    from integrity_zone.domain.official_template import TemplateReport, Unplaced


def template_object(report: TemplateReport) -> dict[str, Any]:
    """The report as `--json` prints it."""
    return {
        "size": report.size,
        "sheet": report.sheet,
        "written": report.written,
        "cleared": report.cleared,
        "left": report.left,
        "unplaced": [
            {
                "code": item.code,
                "count": item.count,
                "what": item.what.value,
                "stage": item.stage.value,
                "place": item.place,
                "reason": item.reason.text(Speech.language),
            }
            for item in report.unplaced
        ],
        "doubtful": [
            {"code": item.code, "place": item.place, "title": item.title, "reason": item.reason.text(Speech.language)}
            for item in report.doubtful
        ],
    }


def template_lines(report: TemplateReport) -> list[str]:
    """The report in lines."""
    lines = [
        say(
            f"{report.sheet}: {counted(report.written, 'cell')} filled in, "
            f"{counted(report.cleared, 'old answer')} cleared, "
            f"notes and lists of the template left as they are: {report.left}",
            f"{report.sheet}: {report.written} sel diisi, {report.cleared} jawaban lama dikosongkan, "
            f"{report.left} catatan dan daftar bawaan templat dibiarkan",
        )
    ]
    lines += [f"{say('no place', 'tanpa tempat')}: {_named(item)}" for item in report.unplaced]
    lines += [
        f"{say('look at', 'periksa')}: {item.code} {item.place}: {item.reason.text(Speech.language)}"
        for item in report.doubtful
    ]
    return lines


def _named(item: Unplaced) -> str:
    words = (item.code, item.count or "", item.what.value, item.stage.value, item.place)
    return f"{' '.join(word for word in words if word)}: {item.reason.text(Speech.language)}"
