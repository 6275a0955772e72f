"""Parts that every workbook shares: cells, styles, print set-up, the packed file."""
