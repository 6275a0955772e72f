"""Parts that every page of a document shares: typefaces, typesetting, emblem."""
