"""`grader page` as an instructor types it."""

import shutil

import pytest

from tests.conftest import ROOT


def test_it_writes_one_file_and_says_where(grader, mini_pack):
    code, out, err = grader("page")
    assert (code, err) == (0, "")
    assert out.strip().endswith("course.html")
    html = (mini_pack / "course.html").read_text(encoding="utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert '<html lang="en"' in html


@pytest.mark.parametrize(
    ("dest", "written"),
    [("site", "site/course.html"), ("a/b.html", "a/b.html"), ("old.htm", "old.htm"), ("v1.2", "v1.2/course.html")],
)
def test_a_folder_gets_course_html_and_a_file_is_that_file(grader, mini_pack, dest, written):
    assert grader("page", dest, "--lang", "fa")[0] == 0
    assert '<html lang="fa"' in (mini_pack / written).read_text(encoding="utf-8")


def test_a_students_copy_gives_the_same_page(grader, mini_pack):
    grader("page", "full.html")
    shutil.rmtree(mini_pack / "solutions")
    assert grader("page", "public.html")[0] == 0
    assert (mini_pack / "full.html").read_bytes() == (mini_pack / "public.html").read_bytes()


def test_solutions_are_not_even_read(grader, mini_pack):
    for path in (mini_pack / "solutions").rglob("*.*"):
        path.write_text("{ not : yaml")
    assert grader("page")[0] == 0


def test_another_pack_can_be_named(grader, mini_pack):
    code, _, _ = grader("page", "it.html", "--exercises", ROOT / "tests/packs/mini/exercises")
    assert code == 0


def test_a_faulty_pack_is_refused_with_its_faults(grader, mini_pack):
    course = mini_pack / "exercises" / "course.yaml"
    course.write_text(course.read_text(encoding="utf-8").replace("points: 10", "pionts: 10"), encoding="utf-8")
    code, _, err = grader("page")
    assert code == 3
    assert "course.yaml:" in err
    assert not (mini_pack / "course.html").exists()


def test_no_pack_and_a_place_that_cannot_be_written_are_misuse(grader, mini_pack, tmp_path, monkeypatch):
    (mini_pack / "file").write_text("")
    code, _, err = grader("page", "file/site")
    assert code == 2
    assert "file" in err
    monkeypatch.chdir(tmp_path)
    assert grader("page")[0] == 2


@pytest.mark.parametrize(("language", "word"), [("en", "warning"), ("fa", "هشدار")])
def test_a_formula_that_cannot_be_shown_is_warned_of(grader, mini_pack, language, word):
    for name in ("fa", "en"):
        path = mini_pack / "exercises" / "growth" / f"statement.{name}.md"
        path.write_text(path.read_text(encoding="utf-8") + "\n$\\nosuch{x}$\n", encoding="utf-8")
    code, _, err = grader("page", "--lang", language)
    assert code == 0
    assert err.count("nosuch") >= 1
    assert err.startswith(word)
    assert "growth" in err


def test_its_help_has_an_example(grader):
    code, out, _ = grader("page", "--help")
    assert code == 0
    assert "Example: grader page" in out
