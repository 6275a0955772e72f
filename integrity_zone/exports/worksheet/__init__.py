"""The evaluation worksheet as a workbook with live formulas."""
