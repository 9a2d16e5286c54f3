"""Zips: hostile and odd ones are refused or noted, and never write anywhere."""

import io
import stat
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.intake import read_submission
from grader.intake.archive import measure_directory, read_archive
from grader.intake.collection import Collection
from grader.model.errors import UsageError
from grader.model.submission import Submission


def pack(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def read(tmp_path: Path, data: bytes) -> Submission:
    path = tmp_path / "work.zip"
    path.write_bytes(data)
    return read_submission(path)


def code_of(tmp_path: Path, data: bytes) -> str:
    with pytest.raises(UsageError) as caught:
        read(tmp_path, data)
    return caught.value.code


def notes_of(submission: Submission) -> list[tuple[str, str]]:
    return [(note.code, note.params["path"]) for note in submission.notes]


@pytest.mark.parametrize("name", ["../q.py", "a/../../q.py", "/etc/q.py", "C:/q.py", "..\\q.py"])
def test_paths_that_leave_the_root_are_left_out(tmp_path, name):
    submission = read(tmp_path, pack({"ok.py": b"1", name: b"2"}))
    assert list(submission.files) == ["ok.py"]
    assert [code for code, _ in notes_of(submission)] == ["unsafe_path"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["work.zip"]  # nothing was extracted


def test_links_are_left_out(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("ok.py", b"1")
        link = zipfile.ZipInfo("link.py")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, b"../solutions/reference.py")
        device = zipfile.ZipInfo("device.py")
        device.create_system = 3
        device.external_attr = (stat.S_IFCHR | 0o666) << 16
        archive.writestr(device, b"")
    submission = read(tmp_path, buffer.getvalue())
    assert list(submission.files) == ["ok.py"]
    assert notes_of(submission) == [("not_a_file", "device.py"), ("link_left_out", "link.py")]


def test_backslashes_are_folders_as_their_makers_meant(tmp_path):
    assert list(read(tmp_path, pack({"hw\\q1.py": b"1", "hw\\sub\\q2.py": b"2"})).files) == ["q1.py", "sub/q2.py"]


def test_bomb_is_left_out_without_unpacking_it(tmp_path):
    submission = read(tmp_path, pack({"ok.py": b"1", "bomb.py": bytes(64 << 20)}))
    assert list(submission.files) == ["ok.py"]
    assert notes_of(submission) == [("file_too_large", "bomb.py")]


def test_bomb_that_lies_about_its_size_is_stopped(tmp_path):
    data = pack({"bomb.py": bytes(12 << 20)})
    honest = struct.pack("<I", 12 << 20)
    assert data.count(honest) == 2  # local header and table of contents
    assert code_of(tmp_path, data.replace(honest, struct.pack("<I", 1000))) in {"broken_zip", "nothing_to_grade"}


def test_many_members_are_refused_but_other_files_do_not_count(tmp_path):
    assert code_of(tmp_path, pack({f"f{n}.py": b"" for n in range(201)})) == "too_many_files"
    pictures = {f"p{n}.png": b"" for n in range(500)}
    assert list(read(tmp_path, pack({"q.py": b"1", **pictures})).files) == ["q.py"]


def test_total_is_capped(tmp_path):
    assert code_of(tmp_path, pack({f"f{n}.py": bytes(3 << 20) for n in range(3)})) == "submission_too_large"


def test_table_of_contents_is_measured_before_it_is_read(tmp_path):
    data = bytearray(pack({"q.py": b"1"}))
    assert 0 < measure_directory(bytes(data)) < 200
    data[-10:-6] = struct.pack("<I", 5 << 20)
    assert measure_directory(bytes(data)) == 5 << 20
    assert code_of(tmp_path, bytes(data)) == "zip_too_large"
    data[-10:-6] = struct.pack("<I", 0xFFFFFFFF)
    assert measure_directory(bytes(data)) == len(data)


def test_encrypted_zip_is_refused(tmp_path):
    data = bytearray(pack({"q.py": b"1"}, zipfile.ZIP_STORED))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert code_of(tmp_path, bytes(data)) == "encrypted_zip"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_left_out(tmp_path, method):
    whole = pack({"ok.py": b"1"})
    buffer = io.BytesIO(whole)
    with zipfile.ZipFile(buffer, "a", method) as archive:
        archive.writestr("odd.py", b"2")
    submission = read(tmp_path, buffer.getvalue())
    assert list(submission.files) == ["ok.py"]
    assert notes_of(submission) == [("unknown_compression", "odd.py")]


@pytest.mark.parametrize("data", [b"", b"not a zip", pack({"q.py": b"1" * 500})[:-30], pack({"q.py": b"1" * 500})[:40]])
def test_broken_zip_is_refused(tmp_path, data):
    assert code_of(tmp_path, data) == "broken_zip"


def test_damaged_member_is_refused(tmp_path):
    data = bytearray(pack({"q.py": b"print(1)"}, zipfile.ZIP_STORED))
    data[data.index(b"print(1)")] ^= 1
    assert code_of(tmp_path, bytes(data)) == "broken_zip"


def test_utf8_names_without_their_flag_are_understood(tmp_path):
    name = "تمرین/پاسخ.py"
    data = pack({name: b"1", "تمرین/q.py": b"2"})
    assert list(read(tmp_path, data).files) == ["q.py", "پاسخ.py"]
    unflagged = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := unflagged.find(mark, start)) >= 0:
            unflagged[start + offset + 1] &= ~0x08
            start += 4
    assert list(read(tmp_path, bytes(unflagged)).files) == ["q.py", "پاسخ.py"]


def test_old_code_page_names_stay_readable(tmp_path):
    flagless = pack({"xx.py": b"1"}).replace(b"xx.py", b"\x82\x8a.py")
    assert list(read(tmp_path, flagless).files) == ["éè.py"]


def test_a_name_that_stands_twice_keeps_the_last_and_is_noted(tmp_path):
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("q.py", b"old")
        archive.writestr("q.py", b"new")
    submission = read(tmp_path, buffer.getvalue())
    assert submission.files == {"q.py": b"new"}
    assert notes_of(submission) == [("file_twice", "q.py")]


def test_folders_that_are_nobodys_work_are_left_out(tmp_path):
    members = {
        "hw/q.py": b"1",
        "__MACOSX/hw/._q.py": b"2",
        "__MACOSX/hw/q.py": b"2",
        "hw/.git/hook.py": b"3",
        "hw/my-env/pyvenv.cfg": b"",
        "hw/my-env/lib/x.py": b"4",
    }
    submission = read(tmp_path, pack(members))
    assert list(submission.files) == ["q.py"]
    assert notes_of(submission) == [("environment_left_out", "hw/my-env")]


def test_many_notes_are_counted_not_kept(tmp_path):
    submission = read(tmp_path, pack({"ok.py": b"1", **{f"../{n}.py": b"" for n in range(80)}}))
    assert len(submission.notes) == 51
    assert (submission.notes[-1].code, submission.notes[-1].params) == ("more_notes", {"count": "30"})


WHOLE = pack({"hw/q1.py": b"print(1)\n" * 20, "hw/sub/q2.py": b"x = 2\n", "hw/data.bin": bytes(300)})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_any_damage_ends_in_files_or_in_a_usage_error(changes):
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    collection = Collection("damaged")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read_archive(bytes(data), collection)
    except UsageError:
        return
    assert all(not path.startswith("/") and ".." not in path.split("/") for path in collection.files)
