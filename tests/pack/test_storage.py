"""A stored pack is the pack that was read, and is missed as soon as anything about it changes."""

import shutil

import msgspec
import pytest

from grader.pack import decode_pack, digest_pack, encode_pack, read_pack
from grader.pack.files import MAX_BYTES
from tests.conftest import MINI
from tests.conftest import ROOT as COURSE


@pytest.fixture
def folders(tmp_path):
    for name in ("exercises", "solutions"):
        shutil.copytree(MINI / name, tmp_path / name)
    return tmp_path / "exercises", tmp_path / "solutions"


def is_same(one, other):
    """Compare types and all that is in them; NaN counts as itself."""
    if type(one) is not type(other):
        return False
    if isinstance(one, msgspec.Struct):
        return all(is_same(getattr(one, name), getattr(other, name)) for name in one.__struct_fields__)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(is_same, one.values(), other.values()))
    return one == other or (one != one and other != other)  # noqa: PLR0124 (NaN)


@pytest.mark.parametrize("home", [MINI, COURSE], ids=["mini", "course"])
@pytest.mark.parametrize("hidden", [True, False], ids=["whole", "handout"])
def test_what_is_decoded_is_what_was_read(home, hidden):
    pack = read_pack(home / "exercises", home / "solutions" if hidden else None)
    again = decode_pack(encode_pack(pack))
    assert is_same(again, pack)


def test_the_digest_stays_while_nothing_changes(folders):
    assert digest_pack(*folders) == digest_pack(*folders)


@pytest.mark.parametrize(
    "change",
    [
        lambda exercises, solutions: (exercises / "growth" / "stub.py").write_text("changed\n"),
        lambda exercises, solutions: (solutions / "growth" / "reference.py").write_text("changed\n"),
        lambda exercises, solutions: (exercises / "growth" / "stray.txt").write_text(""),
        lambda exercises, solutions: (exercises / "stray").mkdir(),
        lambda exercises, solutions: (solutions / "growth" / "mistakes").rename(solutions / "growth" / "faults"),
        lambda exercises, solutions: (exercises / "growth" / "stub.py").unlink(),
    ],
    ids=["stub", "reference", "new file", "new folder", "renamed", "gone"],
)
def test_the_digest_changes_with_every_name_and_byte(folders, change):
    before = digest_pack(*folders)
    change(*folders)
    assert digest_pack(*folders) not in {before, None}


def test_the_digest_tells_whether_the_hidden_half_is_there(folders):
    exercises, solutions = folders
    assert digest_pack(exercises, solutions) != digest_pack(exercises, None)


def test_compiled_files_do_not_count(folders):
    before = digest_pack(*folders)
    (folders[1] / "growth" / "__pycache__").mkdir()
    (folders[1] / "growth" / "__pycache__" / "reference.pyc").write_bytes(b"x")
    assert digest_pack(*folders) == before


def test_a_pack_that_cannot_be_looked_at_cheaply_has_no_digest(folders):
    (folders[0] / "growth" / "stub.py").write_bytes(b"#" * (MAX_BYTES + 1))
    assert digest_pack(*folders) is None
    assert digest_pack(folders[0] / "nowhere", None) is not None  # the reader says what is wrong with it


@pytest.mark.parametrize("data", [b"", b"\x80", b"not a pack"])
def test_other_bytes_are_refused(data):
    with pytest.raises(msgspec.DecodeError):  # which is a ValueError
        decode_pack(data)
