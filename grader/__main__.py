"""`python -m grader` and the console script."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit with its status."""
    from grader.cli import run  # noqa: PLC0415 - not before the path is ours

    sys.exit(run(sys.argv[1:]))


def leave_working_directory() -> None:
    """Take the working directory, where `python -m` looks first, off the import path: students' files lie there.

    In a checkout that is not installed it is where we are ourselves; there it becomes the last place to look.
    """
    if sys.flags.safe_path:
        return
    first = sys.path.pop(0)
    if os.path.realpath(first) == os.path.dirname(os.path.dirname(os.path.realpath(__file__))):  # noqa: PTH120 - nothing imported yet
        sys.path.append(first)


if __name__ == "__main__":
    leave_working_directory()
    main()
