"""Arguments, printing and exit codes; one file per command. The only room that exits."""

from grader.cli.app import run

__all__ = ["run"]
