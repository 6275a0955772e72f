"""Cells are filled by the central writers alone, so that no text of a user can become a formula."""

from __future__ import annotations

import ast
from pathlib import Path

import integrity_zone

EXPORTS = Path(integrity_zone.__file__).parent / "exports"
WRITERS = EXPORTS / "workbooks" / "cell_writers.py"


def _direct_writes(source: str) -> list[int]:
    """Lines that fill a cell without a writer."""
    return [
        node.lineno for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt | ast.expr) and _is_write(node)
    ]


def _is_write(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(_is_cell(target) for target in targets)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "cell":
            return len(node.args) > 2 or any(keyword.arg == "value" for keyword in node.keywords)
        return node.func.attr == "append" and _is_sheet(node.func.value)
    return False


def _is_cell(target: ast.expr) -> bool:
    if isinstance(target, ast.Attribute):
        return target.attr in {"value", "hyperlink", "data_type"}
    return isinstance(target, ast.Subscript) and _is_sheet(target.value)


def _is_sheet(value: ast.expr) -> bool:
    return ast.unparse(value).partition("[")[0].rpartition(".")[2] in {"sheet", "worksheet", "workbook", "book", "ws"}


def test_only_the_central_writers_fill_cells() -> None:
    found = {
        path.name: lines
        for path in sorted(EXPORTS.rglob("*.py"))
        if path != WRITERS and (lines := _direct_writes(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_the_check_sees_every_way_to_fill_a_cell() -> None:
    for line in (
        "cell.value = text",
        'sheet["A1"] = text',
        'workbook["Jawaban"]["A1"] = text',
        "sheet.cell(1, 2, text)",
        "sheet.cell(row=1, column=2, value=text)",
        "sheet.append([text])",
        "cell.hyperlink = text",
    ):
        assert _direct_writes(line) == [1], line
    assert _direct_writes(WRITERS.read_text(encoding="utf-8"))
