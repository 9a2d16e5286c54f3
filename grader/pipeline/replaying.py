"""One case run again, with everything in view: for the instructor, who has the pack and the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.intake import find_exercise_file
from grader.model.errors import UsageError
from grader.model.replay import Replay
from grader.model.running import Program, Role
from grader.model.verdict import Visibility
from grader.pipeline.examples import make_example
from grader.pipeline.grading import compare_outcomes
from grader.pipeline.oracle import provided_by_pack
from grader.pipeline.plan import plan_calls, plan_job

if TYPE_CHECKING:
    from grader.model.pack import Pack
    from grader.model.running import Runner
    from grader.model.submission import Submission
    from grader.pipeline.grading import Library

REPLAY_SECONDS = 60.0


def replay(
    submission: Submission, pack: Pack, exercise_id: str, case_id: str, library: Library, runner: Runner
) -> Replay:
    """Run one case of a submission.

    Raises:
        UsageError: the submission has no file for the exercise.
    """
    exercise = pack.exercise(exercise_id)
    path, _ = find_exercise_file(submission.files, exercise_id)
    if path is None:
        raise UsageError("no_file_for_exercise", exercise=exercise_id)
    alone = msgspec.structs.replace(
        exercise,
        cases=tuple(
            msgspec.structs.replace(case, visibility=Visibility.PUBLIC)  # shown with its values and messages
            for case in exercise.cases
            if case.id == case_id
        ),
    )
    book = library.answers(exercise)
    public = frozenset({Visibility.PUBLIC})
    program = Program(files=submission.files, main=(path,))
    job = plan_job(alone, program, plan_calls(alone, book.cases, public), provided_by_pack(pack, exercise))
    with runner.sit(Role.STUDENT, seconds=REPLAY_SECONDS) as sitting:
        outcome = sitting.run(job)
    evidence = compare_outcomes(alone, book, job, outcome, public)
    (case,) = alone.cases
    return Replay(
        exercise=exercise_id,
        judgement=evidence.judgements[case_id],
        example=make_example(case, evidence),
        printed=outcome.printed + evidence.outcomes[case_id][0].printed,
    )
