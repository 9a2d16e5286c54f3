import pytest

from grader.model.finding import Example, Shown
from grader.model.judgement import Judgement
from grader.model.replay import Replay
from grader.model.text import LANGUAGES
from grader.model.verdict import Verdict
from grader.render import Speaker, render_replay
from tests.render import samples


def replay(verdict=Verdict.WRONG_VALUE, **changes):
    exercise = samples.flipped_exercise()
    case, example = exercise.cases[0], exercise.findings[0].example
    judgement = Judgement(case="plain", verdict=verdict, difference=case.difference, frame=case.frame)
    return Replay(
        exercise=exercise.id, judgement=judgement, example=changes.get("example", example), printed="\x1b[2Jx\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_replay_shows_everything(language):
    text = render_replay(replay(), language)
    say = Speaker(language).say
    assert text.startswith("q1_conv2d_forward/plain\n")
    for msgid in ("verdict.wrong_value", "label.argument", "label.yours", "label.wanted", "section.printed"):
        assert say(msgid) in text
    assert "x: float64 (1, 1, 3, 4)" in text
    assert "     4  3 -1\n" in text
    assert "␛[2Jx" in text
    assert "\x1b" not in text


def test_a_right_case_is_said_to_be_right():
    assert "Every value, shape and dtype is as it should be." in render_replay(replay(Verdict.RIGHT), "en")


def test_strings_of_a_student_are_cleaned():
    shown = Shown(name="y", dtype="str", values="\x1b]0;owned\x07")
    example = Example(case="plain", function="f", arguments=(), actual=(shown,), expected=())
    assert "\x1b" not in render_replay(replay(example=example), "en")
