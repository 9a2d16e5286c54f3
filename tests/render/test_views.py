import msgspec
import pytest

from grader.model.finding import Finding, Partner
from grader.model.judgement import Difference
from grader.model.report import Deduction
from grader.model.text import LANGUAGES, Text
from grader.model.verdict import Certainty, ExerciseStatus, Verdict
from grader.render import Speaker, render_html, render_terminal
from grader.render.views import view_exercise, view_groups, view_tiles
from tests.render import samples


def labels(case):
    return [tile.label for tile in view_tiles(case)]


def with_findings(*findings, cases=(), **changes):
    exercise = samples.crashed_exercise()
    return msgspec.structs.replace(exercise, findings=findings, cases=cases or exercise.cases, **changes)


def said(exercise, language):
    return render_terminal(samples.report(exercise), language), render_html(samples.report(exercise), language)


def test_groups_keep_the_order_of_the_report():
    groups = view_groups(samples.graded_report())
    assert [group.title.en for group in groups] == ["A layer and its cost", "Pooling and softmax", "Blocks"]
    assert [view.number for group in groups for view in group.exercises] == [1, 2, 3, 4, 5, 6]


def test_without_their_titles_groups_are_one():
    report = samples.graded_report()
    report = msgspec.structs.replace(report, course=msgspec.structs.replace(report.course, groups={}))
    (group,) = view_groups(report)
    assert group.title is None
    assert len(group.exercises) == 6


def test_public_cases_show_all_numbers_and_hidden_ones_the_size_of_the_error():
    public, hidden = samples.flipped_exercise().cases[:2]
    assert labels(public) == [
        f"label.{name}" for name in ("entry", "actual", "wanted_value", "error", "tolerance", "wrong")
    ]
    assert labels(hidden) == ["label.error"]
    leaky = msgspec.structs.replace(public, visibility=samples.HIDDEN)
    assert [(tile.label, tile.code) for tile in view_tiles(leaky)] == [("label.error", "3")]


def test_each_lost_claim_has_its_reasons():
    view = view_exercise(1, samples.flipped_exercise())
    claims = {each.claim.id: each for kind in view.kinds for each in kind.claims}
    assert claims["basic"].findings == (1,)
    assert [(count.msgid, count.count) for count in claims["basic"].counts] == [("verdict.wrong_value", 2)]
    assert claims["invalid"].findings == (2,)
    assert not claims["pointwise"].counts
    assert not any(each.blocked for each in claims.values())


def test_a_right_claim_without_points_waits_for_the_core():
    exercise = samples.flipped_exercise()
    claims = tuple(
        msgspec.structs.replace(claim, points=0.0) if claim.id == "pointwise" else claim for claim in exercise.claims
    )
    exercise = msgspec.structs.replace(exercise, claims=claims)
    view = view_exercise(1, exercise)
    assert [each.claim.id for kind in view.kinds for each in kind.claims if each.blocked] == ["pointwise"]
    assert "counts once a core case of" in render_html(samples.report(exercise), "en")


def test_only_an_explained_finding_has_a_price():
    view = view_exercise(1, samples.flipped_exercise())
    assert [(each.points, each.position, each.price) for each in view.deductions] == [
        (2.4, 1, 30),
        (1.0, 2, 0),
        (0.4, None, 0),
    ]


def test_a_file_that_is_no_python_is_shown_by_its_line():
    finding = Finding(
        code="import_failed",
        certainty=Certainty.CERTAIN,
        cases=("c",),
        params={"cause": "syntax", "file": "a.py", "line": "3", "text": "def f(:"},
    )
    case = samples.case("c", "values", verdict=Verdict.IMPORT_FAILED, visibility=samples.PUBLIC)
    (view,) = view_exercise(1, with_findings(finding, cases=(case,))).findings
    assert (view.frame.file, view.frame.line, view.frame.source) == ("a.py", 3, ((3, "def f(:"),))
    assert not view.arguments


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_mistakes_are_told_together(language):
    finding = msgspec.structs.replace(
        samples.flipped_exercise().findings[0],
        mistake="flip+bias",
        partner=Partner(
            mistake="bias",
            title=Text(fa="بایاس افزوده نمی‌شود", en="the bias is left out"),
            question=Text(fa="بایاس کجاست؟", en="Where is the bias?"),
        ),
    )
    exercise = msgspec.structs.replace(samples.flipped_exercise(), findings=(finding,), deductions=())
    text, html = said(exercise, language)
    assert finding.partner.title.in_language(language) in text
    assert finding.partner.question.in_language(language) in html
    for other in LANGUAGES:
        assert finding.partner.title.in_language(other) in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_item_is_called_by_its_title(language):
    finding = Finding(
        code="wrong_choice", certainty=Certainty.CERTAIN, cases=("c",), params={"item": "values", "names": "values"}
    )
    case = samples.case("c", "values", verdict=Verdict.WRONG_VALUE, difference=Difference(rule="choice"))
    exercise = with_findings(finding, cases=(case,), deductions=(Deduction(finding=None, claim="values", points=10.0),))
    text, _ = said(exercise, language)
    assert exercise.claims[0].title.in_language(language) in text


def test_a_terminal_is_told_of_three_findings_and_how_many_are_left():
    findings = tuple(
        Finding(code=code, certainty=Certainty.CERTAIN, function="f", cases=("odd",))
        for code in ("raised", "timeout", "aliased", "modified_input", "exited")
    )
    exercise = with_findings(*findings, status=ExerciseStatus.WRONG)
    text, html = said(exercise, "en")
    assert text.count("    got: ") == 3
    assert Speaker("en").say("page.more_findings", count=2) in text
    assert html.count('<div class="finding"') == 5


def test_an_input_that_was_found_is_told_and_marked_like_a_public_case():
    view = view_exercise(1, samples.sought_exercise())
    found = next(each for each in view.findings if each.told.finding.mistake == "flip")
    assert found.sought
    assert found.told.parts["where"] == "place.found"
    assert [panel.name for panel in found.arguments] == ["x", "w", "stride"]
    assert [cell.mark for panel in found.actual for block in panel.blocks for row in block.cells for cell in row] == [
        "first"
    ]
    assert {tile.label for tile in found.tiles} >= {"label.actual", "label.wanted_value"}
    assert found.frame is None  # the shown case's line is another call's
    flipped = next(each for each in view_exercise(1, samples.flipped_exercise()).findings)
    assert not flipped.sought


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_found_input_is_written_out_in_a_terminal_too(language):
    text = render_terminal(samples.sought_report(), language)
    assert "x = [[[[1, 0]]]]" in text
    assert "stride = 1" in text
    assert "x = [[" not in render_terminal(samples.graded_report(), language)  # a case's arguments stand in its file


def test_the_page_says_that_a_found_input_is_no_case():
    for language in LANGUAGES:
        sentence = Speaker(language).say("label.found")
        assert sentence in render_html(samples.sought_report(), language)
        assert sentence not in render_html(samples.graded_report(), language)
