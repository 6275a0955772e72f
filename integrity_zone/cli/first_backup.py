"""The backup copy that is made before what is hard to take back, and the way to go on without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.cli.local import say
from integrity_zone.cli.options import option

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.backups import BackupReason
    from integrity_zone.services.workspace.workspaces import Workspace

no_backup_option = option(
    "--no-backup",
    is_flag=True,
    help="Go on without the backup copy that is made before the first change.",
    help_id="Lanjutkan tanpa salinan cadangan yang dibuat sebelum perubahan pertama.",
)


def backed_up(workspace: Workspace, before: BackupReason | None = None) -> Path:
    """Where the file is as it was before the first change.

    Args:
        workspace: Open, with nothing written yet.
        before: What is about to come; None for an import.

    Raises:
        NoBackupError: No copy can be made; says why.
    """
    from integrity_zone.domain.backups import BackupReason
    from integrity_zone.services.workspace.backups import back_up
    from integrity_zone.services.workspace.workspace_file import utc_now

    return back_up(workspace, before=before or BackupReason.IMPORT, now=utc_now()).path


def backup_line(backup: Path) -> str:
    """What is said of the copy."""
    return say(f"backup copy made first: {backup}", f"salinan cadangan dibuat lebih dulu: {backup}")
