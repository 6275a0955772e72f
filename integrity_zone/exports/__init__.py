"""Values to bytes: worksheet and charter."""
