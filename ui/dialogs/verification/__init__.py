"""Dialogs of whom the user trusts."""
