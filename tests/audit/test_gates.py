"""Every gate of the audit on a pack that it alone rejects, with the file that its author has to open."""

import re
import shutil

import pytest

from grader.audit import FULL, QUICK, Effort, ExerciseAudit
from grader.audit.proof import prove
from grader.cli.audit import report_audit
from grader.cli.voice import Voice
from grader.pack import read_pack
from grader.render.catalogue import read_catalogue
from tests.conftest import ROOT

BROKEN = ROOT / "tests" / "packs" / "broken"
PACKS = sorted(folder.name for folder in (BROKEN / "audit").iterdir())
GATES = {(BROKEN / "audit" / name / "expected.txt").read_text().split()[0] for name in PACKS}


@pytest.fixture
def prove_pack(tmp_path, runner):
    """Prove all exercises of the base, with a folder of tests/packs/broken/audit over it."""

    def call(overlay=None, effort=QUICK):
        shutil.copytree(BROKEN / "proved", tmp_path, dirs_exist_ok=True)
        if overlay:
            folder = BROKEN / "audit" / overlay
            shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
            for deleted in (folder / "deleted.txt").read_text().split() if (folder / "deleted.txt").exists() else ():
                (tmp_path / deleted).unlink()
        pack = read_pack(tmp_path / "exercises", tmp_path / "solutions")
        return [gate for each in pack.exercises for gate in prove(pack, each, runner, runner, effort).gates]

    return call


def test_the_base_is_proved(prove_pack):
    gates = prove_pack()
    assert [gate for gate in gates if not gate.passed] == []
    assert {gate.code for gate in gates} == GATES - {"computes", "draws"}  # these two speak only when they fail


@pytest.mark.parametrize("name", PACKS)
def test_one_gate_alone_rejects_the_pack(prove_pack, capsys, name):
    gates = prove_pack(name)
    failed = [gate for gate in gates if not gate.passed]
    expected = (BROKEN / "audit" / name / "expected.txt").read_text().splitlines()
    assert [" ".join(filter(None, (gate.code, gate.reason, gate.path))) for gate in failed] == expected
    for language in ("en", "fa"):
        report_audit(ExerciseAudit(exercise="halve", gates=tuple(gates)), Voice(language))
        said, complained = capsys.readouterr()
        assert len(said.splitlines()) == 1 + len(gates) - len(failed)
        where, *parts = complained.splitlines()
        assert failed[0].path in where
        assert len(parts) == 3  # what was got, what was expected, what to do next
        assert all(part.startswith("  ") and part.strip() for part in parts)
        assert "%(" not in complained


def test_all_reasons_of_the_catalogue_have_a_pack():
    said = re.compile(r"gate_(\w+)_failed(?:\.(\w+))?\.got")
    known = {
        " ".join(filter(None, found.groups()))
        for each in read_catalogue("en", "cli")
        if (found := said.fullmatch(each))
    }
    lines = [line for name in PACKS for line in (BROKEN / "audit" / name / "expected.txt").read_text().splitlines()]
    assert {line.rpartition(" ")[0] for line in lines} == known


def test_as_much_is_tried_as_was_asked(prove_pack):
    gates = {gate.code: gate for gate in reversed(prove_pack(effort=Effort(seeds=3, draws=37, proofs=5)))}
    assert gates["killed"].params["seeds"] == 3
    assert gates["agree_on_draws"].params["count"] == 37
    assert gates["mutants"].params["proofs"] == 5


def test_the_full_form_is_what_the_design_promises():
    assert FULL.seeds >= 30
    assert FULL.draws >= 200
    assert FULL.proofs == QUICK.proofs == 1000
    assert QUICK.seeds > 1


def test_margins_are_told_for_every_exercise_that_has_some(prove_pack):
    gates = {gate.code: gate for gate in reversed(prove_pack("distance"))}
    assert float(gates["right"].params["worst"]) < 0.5
    assert gates["distance"].params["nearest"] == "nearly_two"
    assert 1 < float(gates["distance"].params["distance"]) < float(gates["distance"].params["needed"]) == 1e6
