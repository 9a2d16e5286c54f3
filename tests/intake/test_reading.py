"""Reading submissions: every form gives the same bytes by the same paths."""

import os
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.intake import read_submission
from grader.intake.reading import digest, make_id
from grader.model.errors import UsageError


def write(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


def code_of(path: Path) -> str:
    with pytest.raises(UsageError) as caught:
        read_submission(path)
    return caught.value.code


def test_folder_keeps_python_and_notebooks_by_path(tmp_path):
    files = {"conv.py": b"a", "deep/er/conv.py": b"b", "work.ipynb": b"{}", "notes.txt": b"x", "UPPER.PY": b"c"}
    submission = read_submission(write(tmp_path / "sara", files))
    assert submission.id == "sara"
    assert submission.files == {
        "UPPER.PY": b"c",
        "conv.py": b"a",
        "deep/er/conv.py": b"b",
        "work.ipynb": b"{}",
    }
    assert submission.notes == ()


@pytest.mark.parametrize(
    "folder", [".git", "__pycache__", "__MACOSX", ".ipynb_checkpoints", "venv", "lib/site-packages", "node_modules"]
)
def test_folders_that_are_nobodys_work_are_left_out(tmp_path, folder):
    root = write(tmp_path / "s", {"q.py": b"1", f"{folder}/other.py": b"2", ".hidden.py": b"3", "._q.py": b"4"})
    assert list(read_submission(root).files) == ["q.py"]


def test_virtual_environment_of_any_name_is_left_out_and_noted(tmp_path):
    root = write(tmp_path / "s", {"q.py": b"1", "my-env/pyvenv.cfg": b"", "my-env/lib/x.py": b"2"})
    submission = read_submission(root)
    assert list(submission.files) == ["q.py"]
    assert [(note.code, note.params["path"]) for note in submission.notes] == [("environment_left_out", "my-env")]


def test_links_are_not_followed(tmp_path):
    secret = write(tmp_path / "solutions", {"reference.py": b"secret"})
    root = write(tmp_path / "s", {"q.py": b"1"})
    (root / "linked").symlink_to(secret)
    (root / "file.py").symlink_to(secret / "reference.py")
    (root / "loop").symlink_to(root)
    submission = read_submission(root)
    assert list(submission.files) == ["q.py"]
    assert [note.code for note in submission.notes] == ["link_left_out"] * 3


def test_pipe_does_not_block(tmp_path):
    root = write(tmp_path / "s", {"q.py": b"1"})
    os.mkfifo(root / "pipe.py")
    submission = read_submission(root)
    assert list(submission.files) == ["q.py"]
    assert [note.code for note in submission.notes] == ["not_a_file"]


def test_large_file_is_left_out_and_noted(tmp_path):
    root = write(tmp_path / "s", {"q.py": b"1", "large.py": bytes((4 << 20) + 1), "just.py": bytes(4 << 20)})
    submission = read_submission(root)
    assert list(submission.files) == ["just.py", "q.py"]
    assert [(note.code, note.params) for note in submission.notes] == [
        ("file_too_large", {"path": "large.py", "most": "4 MiB"})
    ]


def test_undecodable_and_invisible_names_are_left_out(tmp_path):
    root = write(tmp_path / "s", {"q.py": b"1", "a\u202eb.py": b"2"})
    Path(os.fsdecode(os.fsencode(root) + b"/\xff.py")).write_bytes(b"3")
    submission = read_submission(root)
    assert list(submission.files) == ["q.py"]
    assert [note.code for note in submission.notes] == ["odd_name", "odd_name"]
    assert all(note.params["path"].encode() for note in submission.notes)  # no lone surrogates


def test_joiner_in_a_persian_name_is_fine(tmp_path):
    root = write(tmp_path / "s", {"راه\u200cحل.py": b"1"})
    assert list(read_submission(root).files) == ["راه\u200cحل.py"]


def test_deep_folder_is_noted(tmp_path):
    root = write(tmp_path / "s", {"q.py": b"1", "/".join(["d"] * 25) + "/q.py": b"2"})
    submission = read_submission(root)
    assert list(submission.files) == ["q.py"]
    assert [note.code for note in submission.notes] == ["folder_too_deep"]


def test_names_that_differ_in_capitals_are_both_kept_and_noted(tmp_path):
    submission = read_submission(write(tmp_path / "s", {"Conv.py": b"1", "conv.py": b"2"}))
    assert list(submission.files) == ["Conv.py", "conv.py"]
    assert [(note.code, note.params) for note in submission.notes] == [
        ("names_differ_in_case", {"path": "conv.py", "other": "Conv.py"})
    ]


def test_decomposed_names_are_composed(tmp_path):
    decomposed = unicodedata.normalize("NFD", "é.py")
    submission = read_submission(write(tmp_path / "s", {decomposed: b"1"}))
    assert list(submission.files) == [unicodedata.normalize("NFC", "é.py")]


def test_single_file_and_notebook(tmp_path):
    write(tmp_path, {"conv.py": b"print()", "work.ipynb": b"{}"})
    assert read_submission(tmp_path / "conv.py").files == {"conv.py": b"print()"}
    assert read_submission(tmp_path / "work.ipynb").id == "work"


def test_folder_zip_and_wrapped_zip_are_the_same_submission(tmp_path):
    files = {"q1.py": b"1", "sub/q2.py": b"2"}
    folder = write(tmp_path / "hw", files)
    for name, top in (("flat.zip", ""), ("wrapped.zip", "homework/")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for path, data in files.items():
                archive.writestr(top + path, data)
    read = [read_submission(path) for path in (folder, tmp_path / "flat.zip", tmp_path / "wrapped.zip")]
    assert len({submission.sha256 for submission in read}) == 1
    assert [submission.id for submission in read] == ["hw", "flat", "wrapped"]


def test_what_cannot_be_read_has_a_code(tmp_path):
    assert code_of(tmp_path / "nowhere") == "no_such_path"
    (tmp_path / "empty").mkdir()
    assert code_of(tmp_path / "empty") == "nothing_to_grade"
    assert code_of(write(tmp_path / "texts", {"a.txt": b""})) == "nothing_to_grade"
    assert code_of(write(tmp_path, {"essay.pdf": b"%PDF"}) / "essay.pdf") == "not_a_submission"
    os.mkfifo(tmp_path / "pipe.py")
    assert code_of(tmp_path / "pipe.py") == "not_a_submission"
    assert code_of(write(tmp_path, {"large.py": bytes((4 << 20) + 1)}) / "large.py") == "file_too_large"


def test_caps_refuse_the_whole(tmp_path):
    assert code_of(write(tmp_path / "many", {f"f{n}.py": b"" for n in range(201)})) == "too_many_files"
    assert code_of(write(tmp_path / "much", {f"f{n}.py": bytes(3 << 20) for n in range(3)})) == "submission_too_large"


def test_exactly_the_caps_are_allowed(tmp_path):
    assert len(read_submission(write(tmp_path / "many", {f"f{n}.py": b"" for n in range(200)})).files) == 200
    assert len(read_submission(write(tmp_path / "much", {f"f{n}.py": bytes(4 << 20) for n in range(2)})).files) == 2


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file_is_noted(tmp_path):
    root = write(tmp_path / "s", {"q.py": b"1", "closed.py": b"2"})
    (root / "closed.py").chmod(0)
    submission = read_submission(root)
    assert list(submission.files) == ["q.py"]
    assert [note.code for note in submission.notes] == ["unreadable"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sara", "sara"),
        ("Sara Ahmadi (2)", "Sara-Ahmadi-2"),
        ("تمرین ۴", "تمرین-۴"),
        ("راه\u200cحل", "راه-حل"),
        ("../../etc", "etc"),
        (".hidden", "hidden"),
        ("   ", "submission"),
        ("CON", "CON_"),
        ("nul.txt", "nul.txt_"),
        ("a" * 200, "a" * 80),
        ("e\u0301", "é"),
    ],
)
def test_ids(name, expected):
    assert make_id(name) == expected


@given(st.text())
def test_an_id_is_a_safe_name_and_stays_as_it_is(name):
    made = make_id(name)
    assert made
    assert not set(made) & set('/\\:*?"<>|\0\n\r\t ')
    assert not made.startswith(("-", "."))
    assert len(made) <= 81
    assert made.endswith("_") or make_id(made) == made


@given(st.dictionaries(st.text(max_size=5), st.binary(max_size=5), max_size=4))
def test_the_digest_does_not_depend_on_order_and_tells_everything_apart(files):
    backwards = dict(reversed(files.items()))
    assert digest(files) == digest(backwards)
    assert digest({**files, "new": b""}) != digest(files) or "new" in files


def test_digest_tells_name_from_content():
    assert digest({"ab": b"c"}) != digest({"a": b"bc"})
