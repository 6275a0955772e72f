"""The charter: drawn, frozen, signed in every way, taken back and kept up."""
