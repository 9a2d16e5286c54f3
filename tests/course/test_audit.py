"""Every exercise of the course is proved, in the quick form; `grader audit` is the full one."""

from importlib.util import find_spec

import pytest
import yaml

from grader.audit import QUICK, audit_exercises
from grader.pack import read_pack
from tests.conftest import ROOT, skip_or_fail

COURSE = yaml.safe_load((ROOT / "exercises" / "course.yaml").read_text(encoding="utf-8"))
EXERCISES = [entry["id"] for group in COURSE["groups"] for entry in group["exercises"]]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_it_is_proved(exercise):
    if find_spec("torch") is None:
        skip_or_fail("the second oracle needs torch")
    pack = read_pack(ROOT / "exercises", ROOT / "solutions", only=[exercise])
    (found,) = audit_exercises(pack, [exercise], QUICK)
    assert [gate for gate in found.gates if not gate.passed] == []
    assert len(found.gates) > 5
