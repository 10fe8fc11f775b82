"""The command line, in French; nothing heavy is imported before a command needs it."""

from logigram.cli.program import main

__all__ = ["main"]
