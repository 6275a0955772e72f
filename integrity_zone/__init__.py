"""What was answered and what follows. Knows nothing of windows."""

#: As in pyproject.toml, which a test holds; asking the installed distribution takes longer than Python takes to start.
__version__ = "0.1.0"
