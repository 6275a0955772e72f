"""Whom the user trusts, and the keys they sign with."""
