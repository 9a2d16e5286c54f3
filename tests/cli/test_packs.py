"""A pack is read once and again when it changes; without a usable cache it is simply read."""

import stat

import pytest

from grader.cli import packs
from grader.model.errors import PackError


@pytest.fixture
def folders(mini_pack, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return mini_pack / "exercises", mini_pack / "solutions"


@pytest.fixture
def reads(monkeypatch):
    seen = []

    def read(*args):
        seen.append(args)
        return really(*args)

    really = packs.read_pack
    monkeypatch.setattr(packs, "read_pack", read)
    return seen


def test_an_unchanged_pack_is_read_once(folders, reads):
    assert packs.open_pack(*folders).digest == packs.open_pack(*folders).digest
    assert len(reads) == 1


def test_a_changed_pack_is_read_again(folders, reads):
    packs.open_pack(*folders)
    stub = folders[0] / "growth" / "stub.py"
    stub.write_text(stub.read_text() + "# more\n")
    assert packs.open_pack(*folders).exercise("growth").stub.endswith(b"# more\n")
    assert len(reads) == 2


def test_a_faulty_pack_is_never_kept(folders, reads):
    (folders[1] / "growth" / "reference.py").unlink()
    for _ in range(2):
        with pytest.raises(PackError):
            packs.open_pack(*folders)
    assert len(reads) == 2


def test_what_is_kept_is_private(folders, tmp_path):
    packs.open_pack(*folders)
    folder = tmp_path / "cache" / "tarazu" / "packs"
    (file,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_damaged_cache_is_no_obstacle(folders, reads, tmp_path):
    packs.open_pack(*folders)
    (file,) = (tmp_path / "cache" / "tarazu" / "packs").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert packs.open_pack(*folders).id == "mini"
    assert len(reads) == 2


def test_neither_is_a_place_that_cannot_be_written(folders, reads, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert packs.open_pack(*folders).id == "mini"
    assert len(reads) == 1


def test_no_more_than_a_few_are_kept(folders, tmp_path, monkeypatch):
    monkeypatch.setattr(packs, "MOST_KEPT", 2)
    stub = folders[0] / "growth" / "stub.py"
    for _ in range(3):
        stub.write_text(stub.read_text() + "# more\n")
        packs.open_pack(*folders)
    assert len(list((tmp_path / "cache" / "tarazu" / "packs").iterdir())) == 2


def test_a_part_of_a_pack_is_read_every_time(folders, reads, tmp_path):
    for _ in range(2):
        assert [each.id for each in packs.open_pack(*folders, ["growth"]).exercises] == ["growth"]
    assert len(reads) == 2
    assert not (tmp_path / "cache").exists()
