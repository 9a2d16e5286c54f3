"""The course page: everything of the public half, nothing of the hidden one, and no mark that was left unrendered."""

import os
import re
import subprocess
import sys

import msgspec
import pytest

from grader.model.pack import ExerciseKind
from grader.model.text import LANGUAGES, Text
from grader.model.verdict import Visibility
from grader.pack import read_pack
from grader.render import list_bad_formulas, render_course
from grader.score import claim_points
from tests.conftest import MINI, ROOT
from tests.render import test_page as page_rules
from tests.render.test_page import Page

replace = msgspec.structs.replace
RAW = {
    "a dollar": re.compile(r"\$"),
    "a command": re.compile(r"\\[A-Za-z]+"),
    "a heading": re.compile(r"(?m)^\s*#{1,6}\s"),
    "a table": re.compile(r"\|[\s:|-]*-{3,}[\s:|-]*\||(?m:^\s*\|.*\|\s*$)"),
    "a list": re.compile(r"(?m)^\s*(?:[-*+]|\d+[.)])\s"),
    "a link": re.compile(r"\]\("),
    "emphasis": re.compile(r"\*\*|\*\w|\w\*(?!\w)"),
    "code": re.compile("`"),
    "an element": re.compile(r"</?[a-z]+[ />]"),
}


def worths(pack):
    return {exercise.id: claim_points(exercise) for exercise in pack.exercises}


def render(pack, language="en"):
    return render_course(pack, worths(pack), language)


@pytest.fixture(scope="module")
def course():
    return read_pack(ROOT / "exercises", None)


@pytest.fixture(scope="module")
def pages(course, mini):
    return {"course": render(course, "fa"), "mini": render(mini, "fa")}


def prose_of(html):
    """Yield every text of the main part that is no code, with the elements around it."""
    for text, around in Page(html[html.index("<main") : html.index("</body>")]).texts:
        tags = {tag for tag, _ in around}
        if text.strip() and not tags & {"code", "pre"}:
            yield text, tags


@pytest.mark.parametrize("name", ["course", "mini"])
class TestPage:
    @pytest.mark.parametrize(
        "rule",
        [
            page_rules.test_every_element_is_closed,
            page_rules.test_the_policy_allows_this_style_and_nothing_else,
            page_rules.test_nothing_is_fetched_and_nothing_is_run,
            page_rules.test_links_and_names_resolve,
            page_rules.test_every_text_has_a_language,
            page_rules.test_both_languages_say_as_much,
        ],
        ids=lambda rule: rule.__name__,
    )
    def test_keeps_the_rules_of_reports(self, pages, name, rule):
        rule(pages[name])

    def test_has_no_latin_digit_in_persian_and_no_persian_in_english(self, pages, name):
        for text, around in Page(pages[name]).texts:
            if any(tag in page_rules.ISLANDS for tag, _ in around):
                continue
            language = next((attributes["lang"] for tag, attributes in reversed(around) if "lang" in attributes), "")
            assert not (language == "en" and page_rules.RTL.search(text)), text
            if language == "fa" and page_rules.RTL.search(text):  # a title in English keeps its digits
                assert not re.search(r"(?<![\w-])[0-9]", text), text

    def test_leaves_nothing_unrendered(self, pages, name):
        raw = [
            (what, text[:80])
            for text, tags in prose_of(pages[name])
            for what, pattern in RAW.items()
            if pattern.search(text) and not (what == "a list" and tags & {"h3", "h4"})  # "1. First question"
        ]
        assert raw == []

    def test_has_no_empty_formula(self, pages, name):
        formulas = re.findall(r"<math[^>]*>(.*?)</math>", pages[name])
        assert len(formulas) > 10
        assert not [each for each in formulas if not re.sub("<[^>]*>", "", each).strip()]


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a dollar", "costs $x"),
        ("a command", r"\alpha"),
        ("a heading", "## More"),
        ("a table", "| a | b |"),
        ("a table", "a |---|---| b"),
        ("a list", "- one"),
        ("a list", "2. two"),
        ("a link", "[a](b)"),
        ("emphasis", "a **word"),
        ("emphasis", "*word"),
        ("code", "`x"),
        ("an element", "<b>"),
    ],
)
def test_what_is_unrendered_is_seen(what, text):
    assert RAW[what].search(text)


def test_every_formula_of_the_course_can_be_shown(course):
    assert list_bad_formulas(course) == ()


def test_a_formula_that_cannot_be_shown_is_named(mini):
    first, *others = mini.exercises
    broken = replace(first, statement=Text(fa=first.statement.fa, en=first.statement.en + "\n\n$\\nosuch{x}$\n"))
    ((exercise, fault),) = list_bad_formulas(replace(mini, exercises=(broken, *others)))
    assert exercise == first.id
    assert "nosuch" in fault


class TestHidden:
    def test_the_hidden_half_changes_nothing(self, mini):
        public = read_pack(MINI / "exercises", None)
        assert any(case.visibility is Visibility.HIDDEN for each in mini.exercises for case in each.cases)
        for language in LANGUAGES:
            assert render(mini, language) == render(public, language)

    def test_no_word_of_it_gets_in(self, mini):
        secret = Text(fa="SECRET", en="SECRET")
        spoiled = tuple(
            replace(
                each,
                neighbour=secret,
                cases=tuple(
                    replace(case, id="SECRET", args={"SECRET": "SECRET"})
                    if case.visibility is Visibility.HIDDEN
                    else case
                    for case in each.cases
                ),
                solution=replace(
                    each.solution,
                    reference=b"SECRET",
                    crosscheck=b"SECRET",
                    accepted={"SECRET": b"SECRET"},
                    mistakes=tuple(
                        replace(one, name="SECRET", source=b"SECRET", title=secret, question=secret, why=secret)
                        for one in each.solution.mistakes
                    ),
                ),
            )
            for each in mini.exercises
        )
        html = render(replace(mini, exercises=spoiled))
        assert "SECRET" not in html
        assert html == render(mini)

    def test_a_public_case_is_seen(self, mini):
        """The test above would also pass if no case were shown at all."""
        first, *others = mini.exercises
        public = tuple(case for case in first.cases if case.visibility is Visibility.PUBLIC)
        seen = replace(first, cases=(replace(public[0], args={"x": "SECRET"}), *public[1:]))
        assert "SECRET" in render(replace(mini, exercises=(seen, *others)))


def test_the_same_pack_gives_the_same_bytes(mini):
    program = (
        "import hashlib; from tests.render.test_course import *; "
        "print(hashlib.sha256(render(read_pack(MINI / 'exercises', None)).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_contents_and_exercises_come_in_course_order(course, pages):
    html = pages["course"]
    contents, rest = html.split('id="all-exercises"')
    names = [exercise.id for exercise in course.exercises]
    assert re.findall(r'<a class="stack" href="#(\w+)"', contents) == names
    assert re.findall(r'<article [^>]*id="(\w+)"', rest) == names


def test_each_exercise_says_what_it_comes_after(course, pages):
    articles = pages["course"].split("<article ")[1:]
    for exercise, article in zip(course.exercises, articles, strict=True):
        header = article[: article.index("</header>")]
        assert re.findall(r'<a href="#(\w+)"><span class="many">', header) == list(exercise.after)


def test_bonus_and_concept_sets_are_marked(course, pages):
    articles = pages["course"].split("<article ")[1:]
    for exercise, article in zip(course.exercises, articles, strict=True):
        header = article[: article.index("</header>")]
        assert ('class="tag bonus"' in header) is exercise.bonus
        assert ('class="tag">' in header) is (exercise.kind is ExerciseKind.CHOICE)


def test_points_add_up(course, mini):
    from grader.render.course import view_chapters

    for pack in (course, mini):
        chapters = view_chapters(pack, worths(pack))
        assigned = [each for chapter in chapters for each in chapter.assignments]
        assert sum(chapter.points + chapter.bonus for chapter in chapters) == sum(each.points for each in assigned)
        for each in assigned:
            assert sum(kind.points for kind in each.kinds) == pytest.approx(each.points)
            assert sum(len(kind.claims) for kind in each.kinds) == len(pack.exercise(each.id).claims)


def test_claims_say_their_function_where_there_are_several(course):
    from grader.render.course import view_chapters

    for chapter in view_chapters(course, worths(course)):
        for each in chapter.assignments:
            owners = {owner for kind in each.kinds for _, owner in kind.claims}
            functions = {function.name for function in course.exercise(each.id).functions}
            assert owners == (functions if len(functions) > 1 else {""})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_its_language(mini, language):
    html = render(mini, language)
    assert f'<html lang="{language}" dir="{"rtl" if language == "fa" else "ltr"}">' in html
    assert f'id="l-{language}" checked>' in html
    assert f"<title>{mini.title.in_language(language)} · " in html


def test_stub_and_title_of_authors_are_escaped(mini):
    first, *others = mini.exercises
    bad = "<script>alert(1)</script>"
    hostile = replace(first, stub=bad.encode(), title=Text(fa=bad, en=bad), statement=Text(fa=bad, en=bad))
    html = render(replace(mini, exercises=(hostile, *others)))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
