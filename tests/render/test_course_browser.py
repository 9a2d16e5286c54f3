"""The course page in a real Chromium: the whole course, with its longest formulas and tables."""

import pytest

from grader.model.text import LANGUAGES
from grader.pack import read_pack
from grader.render import render_course
from grader.score import claim_points
from tests.conftest import ROOT
from tests.render.test_browser import OPEN_ALL, SHOWN, VISUAL

FEW = ("q1_conv2d_forward", "q1_concepts", "q4_inception_forward", "x_attention_gates")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The whole course, and four exercises of it for what takes long."""
    folder = tmp_path_factory.mktemp("course")
    for name, only in (("course", None), ("few", FEW)):
        pack = read_pack(ROOT / "exercises", None, only)
        worths = {exercise.id: claim_points(exercise) for exercise in pack.exercises}
        (folder / f"{name}.html").write_text(render_course(pack, worths, "fa"), encoding="utf-8")
    return folder


@pytest.fixture
def visit(chromium, pages):
    contexts = []

    def open_page(name="few", shown="fa", width=1100, **options):
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, **{"reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto((pages / f"{name}.html").as_uri())
        page.locator(f"#l-{shown}").check(force=True)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_the_language_is_chosen_without_script(visit):
    page = visit(java_script_enabled=False)
    statement = {language: page.locator(f"#q1_concepts .statement [lang={language}]").first for language in LANGUAGES}
    for shown, visible in (("fa", {"fa"}), ("en", {"en"}), ("both", {"fa", "en"})):
        page.locator(f"#l-{shown}").check(force=True)
        assert {language for language, each in statement.items() if each.is_visible()} == visible


def test_nothing_is_asked_for(visit):
    page = visit("course")
    page.evaluate(OPEN_ALL)
    assert page.asked == [page.url]


def test_a_permalink_leads_to_its_exercise(visit):
    page = visit("course")
    page.goto(page.url + "#q5_receptive_field")
    top = page.evaluate("document.querySelector('#q5_receptive_field').getBoundingClientRect().top")
    assert 0 <= top < 200


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize("width", [375, 1300])
def test_nothing_is_wider_than_the_screen(visit, width, shown):
    page = visit("course", shown, width=width)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = page.evaluate(
        f"[...document.querySelectorAll('main *')].filter(each => {{"
        f" const box = each.getBoundingClientRect();"
        f" return box.width && (box.left < -1 || box.right > {width} + 1)"
        f" && !each.closest('pre, .wide, .eq, .defs, .vh') }}).map(each => each.outerHTML.slice(0, 80))"
    )
    assert wide == []


@pytest.mark.parametrize("shown", SHOWN)
def test_left_to_right_runs_keep_their_order(visit, shown):
    page = visit("few", shown)
    page.evaluate(OPEN_ALL)
    runs = page.evaluate(VISUAL.replace(".t td, .t th, ", ""))  # tables of authors hold prose
    assert len(runs) > 80
    assert [seen for seen, _ in runs] == [meant for _, meant in runs]


@pytest.mark.parametrize("shown", LANGUAGES)
def test_the_pieces_of_a_formula_stand_from_left_to_right(visit, shown):
    page = visit("course", shown)
    lines = page.evaluate(
        """[...document.querySelectorAll('.run')].filter(each => each.checkVisibility()).map(each =>
          [...each.querySelectorAll(':scope > math')].map(piece => piece.getBoundingClientRect()))
          .map(boxes => boxes.slice(1).map((box, i) => box.left >= boxes[i].right - 1 || box.top > boxes[i].top))"""
    )
    assert len(lines) > 50
    assert all(all(line) for line in lines)


def test_it_prints_everything(visit):
    page = visit()
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
    assert page.locator(".toc").is_visible()
    assert page.locator("#q1_concepts details .inside").first.is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("shown", "scheme", "width"),
    [
        *((shown, scheme, 1100) for shown in LANGUAGES for scheme in ("light", "dark")),
        ("both", "light", 1300),
        ("fa", "dark", 375),
    ],
)
def test_no_barrier_is_found(visit, axe, shown, scheme, width):
    page = visit("few", shown, width=width, color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    page.evaluate(axe)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    assert [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found] == []
