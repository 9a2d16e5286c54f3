"""The commands, and what an error of each kind becomes: a message and an exit code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from grader import __version__
from grader.cli.audit import audit
from grader.cli.check import check
from grader.cli.doctor import doctor
from grader.cli.exits import Exit
from grader.cli.grade import grade
from grader.cli.new import new
from grader.cli.options import Lang
from grader.cli.page import page
from grader.cli.replay import replay
from grader.cli.voice import Voice
from grader.model.errors import InternalError, IsolationError, PackError, UsageError

NOTHING_THERE = frozenset({"nothing_to_grade", "empty_folder"})

app = typer.Typer(
    name="grader",
    help="Grade numeric homework and explain the mistake, in Persian and English.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    try:
        app(list(arguments), prog_name="grader")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else Exit.GRADED
    return Exit.GRADED


def guarded(command: Callable[..., int]) -> Callable[..., None]:
    """Make a command exit with its code, and an error with a message and the code of its kind."""

    @functools.wraps(command)
    def run_command(*args: Any, **kwargs: Any) -> None:
        voice = Voice(kwargs.get("lang", Lang.en).value, quiet_stdout=True)
        raise typer.Exit(_run(functools.partial(command, *args, **kwargs), voice))

    return run_command


def _run(command: Callable[[], int], voice: Voice) -> int:
    try:
        return command()
    except PackError as error:
        voice.list_faults(error)
        return Exit.BAD_PACK
    except UsageError as error:
        voice.complain(error.code, **error.params)
        return Exit.NOTHING if error.code in NOTHING_THERE else Exit.MISUSE
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


for _command in (grade, check, replay, audit, new, page, doctor):
    app.command()(guarded(_command))
