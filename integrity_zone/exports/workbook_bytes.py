"""A workbook as bytes that depend on nothing but its content and the given moment."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC
from typing import TYPE_CHECKING

from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from datetime import datetime

    from openpyxl.workbook.workbook import Workbook

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def workbook_bytes(workbook: Workbook, moment: datetime) -> bytes:
    """The file of a workbook; the same workbook and moment give the same bytes.

    Args:
        workbook: Finished.
        moment: Aware; stands as time of creation and change.
    """
    naive = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    workbook.properties.created = naive
    workbook.properties.modified = naive
    raw = io.BytesIO()
    # Workbook.save would put the time of the computer into the properties.
    ExcelWriter(workbook, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED)).save()
    return _without_clock(raw)


def _without_clock(raw: io.BytesIO) -> bytes:
    """The same archive with every entry's time set to the first one zip knows."""
    settled = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return settled.getvalue()
