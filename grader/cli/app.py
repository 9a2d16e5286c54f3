"""The commands, and what an error of each kind becomes: a message and an exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import click
import typer

from grader import __version__
from grader.cli.audit import audit
from grader.cli.check import check
from grader.cli.doctor import doctor
from grader.cli.exits import Exit
from grader.cli.grade import grade
from grader.cli.new import new
from grader.cli.replay import replay
from grader.cli.voice import Voice
from grader.model.errors import InternalError, IsolationError, PackError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.text import Language

app = typer.Typer(
    name="grader",
    help="Grade numeric homework and explain the mistake, in Persian and English.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (grade, check, replay, audit, new, doctor):
    app.command()(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"grader {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Print the version.")
    ] = False,
) -> None:
    """Grade numeric homework and explain the mistake, in Persian and English."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; no error leaves as a traceback unless it is ours."""
    voice = Voice(_language_in(arguments), quiet_stdout=True)
    try:
        return _dispatch(arguments)
    except PackError as error:
        voice.list_faults(error)
        return Exit.BAD_PACK
    except UsageError as error:
        voice.complain(error.code, **error.params)
        return Exit.NOTHING if error.code in {"nothing_to_grade", "empty_folder"} else Exit.MISUSE
    except IsolationError as error:
        voice.complain("no_isolation", missing=", ".join(error.missing))
        return Exit.OUR_FAULT
    except InternalError as error:
        voice.complain("our_fault", message=str(error))
        return Exit.OUR_FAULT
    except KeyboardInterrupt:
        voice.warn("interrupted")
        return Exit.INTERRUPTED
    except BrokenPipeError:  # the reader of our output went away; that is no fault of anyone's
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.GRADED


def _dispatch(arguments: Sequence[str]) -> int:
    try:
        result = app(list(arguments), prog_name="grader", standalone_mode=False)
    except click.exceptions.Abort as error:
        raise KeyboardInterrupt from error
    except click.ClickException as error:
        error.show()
        return Exit.MISUSE
    return result if isinstance(result, int) else Exit.GRADED


def _language_in(arguments: Sequence[str]) -> Language:
    """Find --lang before the arguments are parsed, since parsing itself may fail."""
    for name, value in zip(arguments, [*arguments[1:], ""], strict=True):
        if name == "--lang=fa" or (name == "--lang" and value == "fa"):
            return "fa"
    return "en"
