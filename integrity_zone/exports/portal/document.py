"""Writes the portal file: the keys of the ministry's interface, and nothing besides that it would not know."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from integrity_zone.errors import UserInputError
from integrity_zone.exports.portal.schema import complaints

if TYPE_CHECKING:
    from integrity_zone.exports.portal.content import PortalAnswer, PortalContent

VERSION = "1.0.0"
_SAMPLE = "CONTOH – "


class PortalShapeError(UserInputError):
    """What the workspace holds does not fit what the portal takes."""

    code = "portal-shape"
    template_en = "the portal would not take this: {reason}; mend it in the workspace and export again"
    template_id = "portal tidak akan menerima ini: {reason}; perbaiki di ruang kerja lalu ekspor lagi"


def write_portal(content: PortalContent) -> bytes:
    """The file, in UTF-8; the same content gives the same bytes.

    Raises:
        PortalShapeError: It is not as the schema has it.
    """
    document = portal_document(content)
    found = complaints(document)
    if found:
        raise PortalShapeError(reason="; ".join(found[:3]))
    return (json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def portal_document(content: PortalContent) -> dict[str, Any]:
    """The file as JSON values."""
    name = _SAMPLE + content.unit_name if content.is_sample else content.unit_name
    is_wbbm = content.target.upper() == "WBBM"
    category = "WBBM" if is_wbbm else "WBK-AFIRMASI" if content.is_affirmative else "WBK"
    unit = {"id": content.unit_id, "nama": name, "kategori": category, "afirmasi": content.is_affirmative}
    return {
        "versi": VERSION,
        "tahun": content.year,
        "contoh": content.is_sample,
        "unit_wbk": [] if is_wbbm else [unit],
        "unit_wbbm": [unit] if is_wbbm else [],
        "jawaban": [
            {
                "unit_id": content.unit_id,
                "nama_unit": name,
                "tahun": content.year,
                "answers": [_answer(answer) for answer in content.answers],
            }
        ],
    }


def _answer(answer: PortalAnswer) -> dict[str, Any]:
    return {
        "soal_id": answer.soal_id,
        "jawaban_unit": answer.unit,
        "jawaban_tpi": answer.tpi,
        "catatan_unit": answer.note or None,
        "bukti_dukung_unit": answer.evidence or None,
        "catatan_tpi": answer.tpi_note or None,
    }
