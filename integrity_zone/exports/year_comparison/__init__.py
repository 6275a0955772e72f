"""Two years of a unit side by side, as a workbook."""
