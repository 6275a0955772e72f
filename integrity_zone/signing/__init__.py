"""Signing a PDF and judging signatures."""
