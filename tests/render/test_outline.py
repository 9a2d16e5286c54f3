import re

import msgspec

from grader.model.verdict import ExerciseStatus, Verdict
from grader.render import render_html
from tests.render import samples


def page(*exercises):
    return render_html(samples.report(*exercises), "en")


def words(markup):
    english = "".join(re.findall(r'<span lang="en" dir="ltr">(.*?)</span>', markup))
    return re.sub(r"<[^>]*>", "", english)


def test_a_right_exercise_is_a_line_with_its_points_by_kind():
    html = page(samples.right_exercise())
    (article,) = re.findall(r"<article.*?</article>", html, re.DOTALL)
    assert 'class="body"' not in article
    assert "understanding 3.6; edges and invalid input 2.4" in words(article)
    assert "all 11 cases right" in words(article)


def test_a_missing_exercise_is_a_line_with_the_name_of_its_file():
    html = page(samples.missing_exercise())
    (article,) = re.findall(r"<article.*?</article>", html, re.DOTALL)
    assert 'class="body"' not in article
    assert ">q4_dense.py</code>" in article


def test_what_was_printed_or_found_is_not_hidden_in_a_line():
    printed = msgspec.structs.replace(samples.right_exercise(), printed="hello")
    assert "hello" in page(printed)
    assert 'class="say"' in page(msgspec.structs.replace(samples.concept_exercise(), status=ExerciseStatus.RIGHT))


def test_claims_that_fell_for_one_reason_stand_together():
    claims = tuple(
        samples.claim(f"c{number}", "core", f"بند {number}", f"Claim {number}", 0.0, 1.5) for number in range(3)
    )
    cases = tuple(
        samples.case(f"k{number}", f"c{number}", verdict=Verdict.WRONG_VALUE if number < 2 else Verdict.RAISED)
        for number in range(3)
    )
    exercise = msgspec.structs.replace(
        samples.crashed_exercise(), claims=claims, cases=cases, findings=(), deductions=(), max_points=4.5
    )
    rows = re.findall(r'<li class="bad">.*?</li>', page(exercise), re.DOTALL)
    lost = [words(row) for row in rows if 'class="reason"' in row]
    assert len(lost) == 2
    assert "Claim 0; Claim 1" in lost[0]
    assert "0 of 3" in lost[0]
    assert "0 of 1.5" in lost[1]


def test_every_claim_of_a_wrong_exercise_is_named():
    exercise = samples.flipped_exercise()
    html = page(exercise)
    for claim in exercise.claims:
        assert claim.title.en.split("`")[-1].strip() in html


def test_exercises_are_numbered_as_they_stand():
    first, second, third = samples.right_exercise(), samples.missing_exercise(), samples.flipped_exercise()
    html = page(first, second, third)  # groups q1, q3, q1: the third stands second
    order = re.findall(r'<article class="[^"]*" id="(e\d)".*?<span lang="en" dir="ltr">([^<]*)', html, re.DOTALL)
    assert order == [("e1", first.title.en), ("e2", third.title.en), ("e3", second.title.en)]
    assert re.findall(r'<a class="\w+" href="#(e\d)"><svg', html) == ["e1", "e2", "e3"]
