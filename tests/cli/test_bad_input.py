"""What people get wrong: each gives a clear message in their words and loses nothing else."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import MINI, ROOT, skip_or_fail

RIGHT = (MINI / "solutions" / "growth" / "reference.py").read_text(encoding="utf-8")
SIGNATURE = "def growth(rate, periods, start=1.0):\n"

# name, source, verdict of the first case, words that must stand in the English and in the Persian message
STUDENTS = [
    ("does not compile", "def growth(rate, periods\n    return 1\n", "import_failed", "line 1", "خط"),
    ("newer syntax", "type Rate = float\n" + SIGNATURE + "    return rate\n", "import_failed", "3.12", "3.12"),
    ("wrong name", "def grwoth(rate, periods, start=1.0):\n    return rate\n", "missing", "grwoth", "grwoth"),
    ("wrong arity", "def growth(rate):\n    return rate\n", "raised", "TypeError", "TypeError"),
    ("returns None", SIGNATURE + "    rate + 1\n", "wrong_type", "None", "None"),
    ("ten gigabytes", "import numpy as np\n" + SIGNATURE + "    return np.zeros(1280 * 1024**2)\n", "out_of_memory", "memory", "حافظه"),
    ("a giant view", "import numpy as np\n" + SIGNATURE + "    return np.broadcast_to(np.float64(1), (10**10,))\n", "output_too_large", "expected", "انتظار"),
    ("not utf-8", b"# caf\xe9\n" + SIGNATURE.encode() + b"    return rate\n", "import_failed", "UTF-8", "UTF-8"),
    ("nul bytes", b"x = 1\x00\n" + SIGNATURE.encode() + b"    return rate\n", "import_failed", "NUL", "NUL"),
    ("deep recursion", SIGNATURE + "    return growth(rate, periods)\n", "raised", "RecursionError", "RecursionError"),
    ("sys.exit", "import sys\n" + SIGNATURE + "    sys.exit(0)\n", "exited", "exit", "exit"),
    ("input()", SIGNATURE + "    return float(input())\n", "raised", "input", "input"),
    ("torch", "import torch\n" + SIGNATURE + "    return rate\n", "forbidden_import", "torch", "torch"),
    ("exit while loading", "import sys\nsys.exit(0)\n", "exited", "exit", "exit"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "source", "verdict", "english", "persian"), STUDENTS, ids=[row[0] for row in STUDENTS]
)
def test_a_students_slip_is_named_in_both_languages(
    grader, grade_json, submit, name, source, verdict, english, persian
):
    path = submit({"growth.py": source, "polynomial.py": (MINI / "solutions/polynomial/reference.py").read_bytes()})
    code, document = grade_json(path, "--only", "growth,polynomial")
    assert code == 0
    growth, polynomial = document["exercises"]
    assert growth["cases"][0]["verdict"] == verdict
    assert growth["points"] == 0
    assert polynomial["status"] == "right"  # nothing else is lost
    for language, words in (("en", english), ("fa", persian)):
        _, out, _ = grader("grade", path, "--test-key", "--only", "growth", "--lang", language)
        assert words in out, out


def test_an_endless_loop_is_cut_and_says_where(grade_json, submit):
    code, document = grade_json(
        submit({"growth.py": SIGNATURE + "    while True:\n        pass\n"}), "--only", "growth"
    )
    assert code == 0
    first = document["exercises"][0]["cases"][0]
    assert first["verdict"] == "timeout"
    assert first["frame"]["line"] in {2, 3}
    assert document["exercises"][0]["cases"][-1]["verdict"] == "skipped"


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["grade", "no/such/path"], 2),
        (["grade", "EMPTY"], 5),
        (["grade", "SOMEONE", "--only", "no_such_exercise"], 2),
        (["grade", "SOMEONE", "--json", "file.json"], 2),
        (["grade", "SOMEONE", "--exercises", "no/such/folder"], 2),
        (["replay", "SOMEONE", "growth/x"], 2),
        (["new", "growth"], 2),
    ],
)
def test_misuse_has_a_code_and_a_four_part_message(grader, submit, mini_pack, language, arguments, code):
    (mini_pack.parent / "empty").mkdir()
    places = {"EMPTY": mini_pack.parent / "empty", "SOMEONE": submit({"growth.py": RIGHT})}
    got, out, err = grader(*[places.get(word, word) for word in arguments], "--lang", language)
    assert got == code, err
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) >= 3


def test_misuse_of_the_command_line_itself(grader):
    assert grader("grade")[0] == 2
    assert grader("no_such_command")[0] == 2


def test_all_faults_of_a_pack_are_told_at_once_with_file_and_line(grader, submit, mini_pack):
    path = mini_pack / "exercises" / "growth" / "exercise.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("source:", "sorce:").replace("kind: code", "kind: cod"), encoding="utf-8")
    cases = mini_pack / "solutions" / "polynomial" / "cases.yaml"
    cases.write_text(cases.read_text(encoding="utf-8").replace("recipe: normal", "recipe: norml"), encoding="utf-8")
    (mini_pack / "solutions" / "slope" / "reference.py").unlink()
    code, _, err = grader("grade", submit({"growth.py": RIGHT}), "--test-key")
    assert code == 3
    for words in (
        "exercises/growth/exercise.yaml:",
        "sorce",
        "source",
        "solutions/polynomial/cases.yaml:",
        "normal",
        "solutions/slope/reference.py",
    ):
        assert words in err, err


def test_without_a_key_one_is_made_privately_and_ci_refuses(grader, submit, mini_pack, monkeypatch):
    monkeypatch.delenv("GRADER_COURSE_KEY", raising=False)
    path = submit({"growth.py": RIGHT})
    monkeypatch.setenv("CI", "true")
    assert grader("grade", path)[0] == 2
    monkeypatch.delenv("CI")
    code, _, err = grader("grade", path)
    key = mini_pack / "solutions" / ".grader" / "course.key"
    assert code == 0
    assert str(key.relative_to(mini_pack)) in err
    assert key.stat().st_mode & 0o777 == 0o600
    assert (key.parent / ".gitignore").read_text() == "*\n"
    assert grader("grade", path)[0] == 0  # found again, and the pack reader does not mind it


def test_a_key_that_is_too_short_is_refused(grader, submit, mini_pack, monkeypatch):
    monkeypatch.setenv("GRADER_COURSE_KEY", "short")
    assert grader("grade", submit({"growth.py": RIGHT}))[0] == 2


def test_a_full_disk_leaves_the_old_report_whole(submit, mini_pack):
    """On a file system of 256 kB that holds an old report already."""
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        skip_or_fail("a small file system needs root and unshare")
    path = submit({"growth.py": RIGHT})
    (mini_pack / "out").mkdir()
    script = f"""
        set -e
        mount -t tmpfs -o size=256k none out
        mkdir out/someone; echo old > out/someone/report.json
        head -c 200000 /dev/zero > out/filler
        set +e
        {sys.executable} -m grader grade {path} --test-key --out out
        echo "exit $?"
        cat out/someone/report.json
    """
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script], capture_output=True, text=True, check=False, cwd=mini_pack,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert "exit 2" in done.stdout, done.stdout + done.stderr
    assert done.stdout.rstrip().endswith("old")
    assert "out/someone" in done.stderr
