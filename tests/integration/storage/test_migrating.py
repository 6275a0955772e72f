"""Older files brought to the present tables."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from integrity_zone.storage.database import create_database, open_database
from integrity_zone.storage.migrating import newest_revision, upgrade
from integrity_zone.storage.tables import SCHEMA_REVISION
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from sqlalchemy import Connection

RELEASED = Path(__file__).parents[2] / "data" / "workspaces" / "0001-sample.zi"


def schema(connection: Connection) -> dict[str, str]:
    """Name -> definition of all there is, blanks apart."""
    found = connection.execute(text("SELECT name, coalesce(sql, '') FROM sqlite_schema"))
    return {name: re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split())) for name, sql in found}


def test_new_file_equals_one_migrated_from_the_first_release(tmp_path: Path) -> None:
    create_database(tmp_path / "new.zi", lambda _engine: None)
    new = open_database(tmp_path / "new.zi", write=False)
    migrated = create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with migrated.begin() as connection:
        upgrade(connection)
    with new.connect() as one, migrated.connect() as other:
        assert schema(one) == schema(other)
        revision = text("SELECT version_num FROM alembic_version")
        assert one.execute(revision).scalars().all() == other.execute(revision).scalars().all()
    new.dispose()
    migrated.dispose()


def test_tables_are_those_of_the_newest_script() -> None:
    assert newest_revision() == SCHEMA_REVISION


def test_present_file_is_opened_without_alembic(file: Path) -> None:
    with reading(file) as workspace:
        assert workspace.assessments()
    program = (
        "import sys; from pathlib import Path; from integrity_zone.services.workspace.workspaces import Workspace\n"
        "with Workspace.open(Path(sys.argv[1]), actor='Ani', write=True) as workspace: workspace.snapshot()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program, str(file)], check=True)


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("n" * 244 + ".zi", ".zi"), ("ü" * 122 + ".zi", ".zi"), ("Dinas No. " + "n" * 237, ""), ("n" * 247, "")],
)
def test_original_of_a_file_with_a_long_name_is_kept_too(tmp_path: Path, name: str, suffix: str) -> None:
    file = tmp_path / name
    shutil.copyfile(RELEASED, file)
    before = file.read_bytes()
    with writing(file) as workspace:
        kept = workspace.kept_original
    assert kept is not None
    assert kept.name.endswith(".pra-migrasi-0001" + suffix)
    assert kept.read_bytes() == before
    with writing(kept) as again:
        assert again.kept_original not in {None, kept}
        assert again.kept_original.read_bytes() == before
