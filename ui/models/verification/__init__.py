"""What the page of checking signatures shows: which file is judged, its words, whom the user trusts."""
