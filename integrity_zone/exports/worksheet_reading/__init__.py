"""Reads worksheets back: finds sheet, columns and rows, understands the cells, names what was altered."""
