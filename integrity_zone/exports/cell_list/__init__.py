"""A list of cells of a worksheet, to be sent to whoever filled it in."""
