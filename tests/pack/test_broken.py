"""Every fault that the reader knows, on packs that have it: the code, the line, the key, and all of them in one run."""

import ast
import os
import re
import shutil
from pathlib import Path

import pytest

import grader.pack
from grader.model.errors import PackError, PackFault
from grader.pack import read_pack
from grader.render.catalogue import read_catalogue

BROKEN = Path(__file__).parents[1] / "packs" / "broken"
FOLDERS = sorted(folder.name for folder in (BROKEN / "reader").iterdir())
CATALOGUE = re.compile(r"(\w+)\.(?:where|got|expected|next)")
AT_RUN_TIME = {"symlink", "not_a_file", "too_large", "unreadable"}  # what git cannot hold
OF_THE_ORACLE = {"crosscheck_fails",
    "no_solution", "does_not_load", "reference_accepts", "native_failed", "double_failed",
    "scale_failed", "terms_failed", "distribution_failed", "mistake_survives",
}  # fmt: skip
NOT_ABOUT_PACKS = {
    "no_pack", "no_such_path", "bad_exercise_id",
    "not_a_submission", "nothing_to_grade", "too_many_files", "submission_too_large", "file_too_large",
    "unreadable_path", "broken_zip", "encrypted_zip", "zip_too_large",
}  # fmt: skip


@pytest.fixture
def base(tmp_path):
    shutil.copytree(BROKEN / "base", tmp_path / "pack")
    return tmp_path / "pack"


def read(root: Path) -> tuple[PackFault, ...]:
    with pytest.raises(PackError) as caught:
        read_pack(root / "exercises", root / "solutions")
    return caught.value.faults


def codes_of(root: Path) -> list[str]:
    return [fault.code for fault in read(root)]


def test_the_base_has_no_faults(base):
    assert [exercise.id for exercise in read_pack(base / "exercises", base / "solutions").exercises] == [
        "halve",
        "quarter",
        "pick",
    ]


@pytest.mark.parametrize("name", FOLDERS)
def test_faults_are_reported_by_line(base, name):
    folder = BROKEN / "reader" / name
    shutil.copytree(folder, base, dirs_exist_ok=True)
    for deleted in (folder / "deleted.txt").read_text().split() if (folder / "deleted.txt").exists() else ():
        path = base / deleted
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert [str(fault) for fault in read(base)] == (folder / "expected.txt").read_text().splitlines()


def test_links_are_refused(base):
    (base / "exercises/halve/extra").symlink_to("/")
    stub = base / "exercises/halve/stub.py"
    stub.unlink()
    stub.symlink_to(base / "solutions/halve/reference.py")
    (base / "exercises/spare").symlink_to(base / "exercises/halve")
    assert sorted((fault.path, fault.code) for fault in read(base)) == [
        ("exercises/halve/extra", "symlink"),
        ("exercises/halve/stub.py", "missing_file"),
        ("exercises/halve/stub.py", "symlink"),
        ("exercises/spare", "symlink"),
    ]


def test_a_pipe_is_refused_and_does_not_block(base):
    (base / "solutions/halve/reference.py").unlink()
    os.mkfifo(base / "solutions/halve/reference.py")
    assert codes_of(base) == ["not_a_file", "missing_file"]


def test_a_folder_in_place_of_a_file_is_refused(base):
    (base / "solutions/halve/reference.py").unlink()
    (base / "solutions/halve/reference.py").mkdir()
    assert codes_of(base) == ["missing_file", "stray_folder"]


def test_a_mebibyte_is_enough(base):
    path = base / "solutions/halve/reference.py"
    path.write_bytes(b"#" * (1 << 20))
    assert read_pack(base / "exercises", base / "solutions").exercises
    path.write_bytes(b"#" * ((1 << 20) + 1))
    assert codes_of(base) == ["too_large"]


def test_what_cannot_be_opened_is_reported(base, monkeypatch):
    def refuse(self, mode="r"):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert set(codes_of(base)) == {"unreadable"}


def test_an_exercises_folder_without_a_course(tmp_path):
    (tmp_path / "exercises").mkdir()
    with pytest.raises(PackError) as caught:
        read_pack(tmp_path / "exercises", None)
    assert [str(fault) for fault in caught.value.faults] == ["exercises/course.yaml  missing_file"]


def known_codes(language: str) -> set[str]:
    return {found[1] for msgid in read_catalogue(language, "pack") if (found := CATALOGUE.fullmatch(msgid))}


def test_both_languages_have_the_same_messages():
    assert set(read_catalogue("en", "pack")) == set(read_catalogue("fa", "pack"))


def shown_codes() -> set[str]:
    lines = [line for name in FOLDERS for line in (BROKEN / "reader" / name / "expected.txt").read_text().splitlines()]
    return {word for line in lines for word in line.split() if word in known_codes("en")}


def test_every_message_has_a_pack_that_deserves_it():
    assert known_codes("en") - shown_codes() == AT_RUN_TIME | OF_THE_ORACLE | NOT_ABOUT_PACKS


def test_every_fault_has_a_message_that_its_parameters_fill():
    for language in ("en", "fa"):
        catalogue = read_catalogue(language, "pack")
        for name in FOLDERS:
            for line in (BROKEN / "reader" / name / "expected.txt").read_text().splitlines():
                code = next(word for word in line.split() if f"{word}.got" in catalogue)
                sentences = [catalogue.get(f"{code}.{part}", "") for part in ("where", "got", "expected", "next")]
                slots = set(re.findall(r"%\((\w+)\)s", "".join(sentences))) - {"key"}
                assert all(f"{slot}=" in line for slot in slots), (language, line, slots)


def raised_codes() -> set[str]:
    """Return the codes that the source names: second argument of `refuse` and `add`, and the values of tables."""
    codes = set()
    for path in Path(grader.pack.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"refuse", "add"}
            ):
                codes |= {argument.value for argument in node.args[1:2] if isinstance(argument, ast.Constant)}
            if isinstance(node, ast.Dict):
                codes |= {
                    value.value
                    for value in node.values
                    if isinstance(value, ast.Constant) and str(value.value).startswith(("not_a_", "not_t", "bad_"))
                }
    return codes


def test_no_code_is_without_a_message():
    assert raised_codes() - known_codes("en") == set()
    assert raised_codes() - known_codes("fa") == set()
    assert len(raised_codes()) > 60  # the search above still finds them
