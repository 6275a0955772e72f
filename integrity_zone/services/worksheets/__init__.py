"""Worksheets that come back, compared with what is here, and official templates filled."""
