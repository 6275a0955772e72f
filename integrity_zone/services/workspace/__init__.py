"""The file of one work unit: opened, made, checked, merged, undone, with its people."""
