import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib.resources import files

import msgspec
import pytest

from grader.model.text import LANGUAGES, Text
from grader.model.verdict import Certainty
from grader.render import Speaker, render_html
from grader.render.catalogue import read_catalogue
from tests.render import samples

SAMPLES = [samples.graded_report, samples.ungradable_report, samples.public_report, samples.right_report]
VOID = {"meta", "input", "br", "wbr", "hr", "use", "path", "circle", "rect"}
ISLANDS = {"code", "pre", "bdi", "table", "svg", "math", "style", "title", "legend", "mark"}
LETTERS = re.compile(r"[^\W\d_]")
RTL = re.compile(r"[\u0600-\u06ff]")


class Page(HTMLParser):
    """A page as lists: elements with attributes, and texts with the elements around them."""

    def __init__(self, html):
        super().__init__()
        self.open, self.elements, self.texts = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.texts.append((data, list(self.open)))


@pytest.fixture(params=SAMPLES, ids=lambda make: make.__name__)
def html(request):
    return render_html(request.param(), "fa")


def test_every_element_is_closed(html):
    assert Page(html).open == []


def test_the_policy_allows_this_style_and_nothing_else(html):
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert (
        policy
        == f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
    )
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_nothing_is_fetched_and_nothing_is_run(html):
    page = Page(html)
    for tag, attributes in page.elements:
        assert tag not in {"script", "iframe", "object", "embed", "link", "img", "base", "form"}
        assert not [
            name for name in attributes if name.startswith("on") or name in {"style", "src", "srcset", "action"}
        ]
        assert attributes.get("href", "#").startswith("#")
    assert not re.findall(r"url\((?!data:)", html)


def test_links_and_names_resolve(html):
    elements = Page(html).elements
    names = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(names) == len(set(names))
    for _, attributes in elements:
        for reference in attributes.get("aria-labelledby", "").split():
            assert reference in names
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in names


def test_every_text_has_a_language(html):
    strays = [
        text.strip()
        for text, around in Page(html).texts
        if LETTERS.search(text)
        and not any(tag in ISLANDS or (tag != "html" and "lang" in attributes) for tag, attributes in around)
    ]
    assert not strays


def test_both_languages_say_as_much(html):
    counts = {
        language: sum(attributes.get("lang") == language for tag, attributes in Page(html).elements if tag != "html")
        for language in LANGUAGES
    }
    assert counts["fa"] == counts["en"] > 20


def test_no_persian_stands_in_english_and_no_english_in_persian(html):
    for text, around in Page(html).texts:
        if any(tag in ISLANDS for tag, _ in around):
            continue
        language = next((attributes["lang"] for tag, attributes in reversed(around) if "lang" in attributes), "")
        if language == "en":
            assert not RTL.search(text), text
        if language == "fa":
            assert not re.search(r"[0-9]", text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_its_language(language):
    html = render_html(samples.right_report(), language)
    assert f'<html lang="{language}" dir="{"rtl" if language == "fa" else "ltr"}">' in html
    assert f'id="l-{language}" checked>' in html
    assert html.count(" checked>") == 1
    assert re.search(rf'<h1 id="h-top"><span lang="{language}"', html)


@pytest.mark.parametrize(
    ("make", "notices"),
    [
        (samples.graded_report, ["notice.test_key"]),
        (samples.public_report, ["notice.public_only"]),
        (samples.ungradable_report, ["notice.ungradable", "notice.isolation_none", "notice.test_key"]),
    ],
)
def test_what_must_be_known_stands_at_the_top(make, notices):
    html = render_html(make(), "en")
    head = html[: html.index('id="exercises"')]
    for notice in notices:
        for language in LANGUAGES:
            assert Speaker(language).say(notice) in head


def test_the_order_of_an_exercise():
    html = render_html(samples.report(samples.flipped_exercise()), "en")
    say = Speaker("en").say
    headings = ["happened", "where", "example", "numbers", "why", "hints", "claims", "printed", "environment", "replay"]
    places = [html.index(f">{say(f'section.{heading}')}</span>") for heading in headings]
    assert places == sorted(places)
    hints = re.findall(r'<details class="hint"( open)?><summary>.*?<span lang="en" dir="ltr">(.*?)</span>', html)
    assert hints == [
        ("", say(f"hint.{name}", number=number))
        for number, name in enumerate(("question", "smallest", "neighbour"), start=1)
    ]


def test_certain_and_possible_are_worded_differently():
    exercise = samples.flipped_exercise()
    pages = set()
    for certainty in (Certainty.CERTAIN, Certainty.POSSIBLE):
        finding = msgspec.structs.replace(exercise.findings[0], certainty=certainty)
        changed = msgspec.structs.replace(exercise, findings=(finding, exercise.findings[1]))
        (said,) = re.findall(
            r'<div class="say">(.*?)</div>\n<ul', render_html(samples.report(changed), "en"), re.DOTALL
        )[:1]
        pages.add(said)
    assert len(pages) == 2


def test_hidden_cases_show_no_values():
    exercise = samples.flipped_exercise()
    hidden = msgspec.structs.replace(
        exercise.cases[0],
        id="secret_case",
        visibility=samples.HIDDEN,
        message="secret message",
        difference=msgspec.structs.replace(
            exercise.cases[0].difference, actual=123.456, expected=654.321, error=0.0347
        ),
    )
    finding = msgspec.structs.replace(exercise.findings[0], cases=("secret_case",), example=None)
    exercise = msgspec.structs.replace(exercise, cases=(hidden,), findings=(finding,), deductions=())
    html = render_html(samples.report(exercise), "en")
    for secret in ("secret", "123.456", "654.321", "0.0347"):
        assert secret not in html
    assert ">0.03</code>" in html


def test_the_mathematics_font_comes_only_with_mathematics():
    plain = msgspec.structs.replace(samples.right_exercise(), claims=())
    without, with_math = render_html(samples.report(plain), "fa"), render_html(samples.graded_report(), "fa")
    assert 'STIX Two Math";font-display' not in without
    assert 'STIX Two Math";font-display' in with_math


def test_a_rare_character_takes_the_whole_mathematics_font():
    exercise = samples.flipped_exercise()
    rare = msgspec.structs.replace(exercise.findings[0], why=Text(fa=r"$\Psi_1$", en=r"$\Psi_1$"))
    core = len(render_html(samples.report(exercise), "fa"))
    whole = len(render_html(samples.report(msgspec.structs.replace(exercise, findings=(rare,))), "fa"))
    assert whole > core + 10_000


def test_pages_are_small():
    plain = msgspec.structs.replace(samples.right_exercise(), claims=())
    fixed = len(render_html(samples.report(plain), "fa").encode())
    assert fixed < 90_000
    formulas = len(files("grader.render").joinpath("fonts", "STIXTwoMath.woff2").read_bytes()) * 4 // 3 + 500
    right = len(render_html(samples.report(plain, samples.right_exercise()), "fa").encode()) - fixed - formulas
    failed = len(render_html(samples.report(plain, samples.flipped_exercise()), "fa").encode()) - fixed - formulas
    crashed = len(render_html(samples.report(plain, samples.crashed_exercise()), "fa").encode()) - fixed
    assert right < 8_000
    assert crashed < 10_000
    assert failed < 30_000


def test_the_worst_course_is_still_a_page():
    sizes = [len(render_html(samples.worst_report(count), "fa").encode()) for count in (19, 38)]
    assert sizes[1] < 120_000 + 38 * 55_000
    assert sizes[1] - sizes[0] < 19 * 55_000  # grows by exercises, whatever they print


def test_much_printed_text_is_shared_out():
    alone, many = (render_html(samples.worst_report(count), "fa") for count in (1, 38))
    printed = [len(re.findall(r"<samp>(.*?)</samp>", html, re.DOTALL)[0]) for html in (alone, many)]
    assert printed[0] > 3 * printed[1] > 1000


def test_the_same_report_gives_the_same_page():
    assert render_html(samples.graded_report(), "fa") == render_html(samples.graded_report(), "fa")


def test_no_template_trusts_a_value():
    templates = [path for path in files("grader.render").joinpath("templates").iterdir() if path.name.endswith(".j2")]
    assert templates
    for path in templates:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe|autoescape|Markup|\bstyle=", text), path.name


def test_markup_is_made_in_few_places():
    makers = {
        path.name
        for path in files("grader.render").iterdir()
        if path.name.endswith(".py") and re.search(r"\bMarkup\(", path.read_text(encoding="utf-8"))
    }
    drawing = {"outline.py", "pictures.py", "signs.py", "tables.py"}
    assert makers == {"formula.py", "frame.py", "markup.py", "prose.py"} | drawing


def test_prose_needs_no_other_font():
    """Every Persian sentence of ours can be written with the letters that the font's recipe names."""
    recipe = files("grader.render").joinpath("fonts", "README.md").read_text(encoding="utf-8")
    ranges = re.search(r"--unicodes=(U\+0020-007E\S*)", recipe)[1].replace("U+", "").split(",")
    known = {
        chr(point)
        for each in ranges
        for point in range(int(each.split("-")[0], 16), int(each.split("-")[-1], 16) + 1)
    }  # fmt: skip
    said = set("".join(read_catalogue("fa", "report").values())) - set("\u2066\u2069\n")
    assert not {each for each in said - known if RTL.match(each)}
