"""A workbook as bytes that depend on nothing but its content and the given moment."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from datetime import datetime

    from _typeshed import SizedBuffer, StrPath
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
    output = io.BytesIO()
    # Workbook.save would put the time of the computer into the properties.
    ExcelWriter(workbook, _ClocklessZip(output, "w", zipfile.ZIP_DEFLATED)).save()
    return output.getvalue()


class _ClocklessZip(zipfile.ZipFile):
    """An archive in which every entry has the first time zip knows."""

    def writestr(
        self,
        zinfo_or_arcname: str | zipfile.ZipInfo,
        data: SizedBuffer | str,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Add an entry from memory."""
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, zipfile.ZipInfo) else zinfo_or_arcname
        entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        entry.create_system = 3
        super().writestr(entry, data, compress_type, compresslevel)

    def write(
        self,
        filename: StrPath,
        arcname: StrPath | None = None,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Add an entry from a file, as openpyxl does with sheets."""
        self.writestr(str(arcname or filename), Path(filename).read_bytes(), compress_type, compresslevel)
