import pytest

from grader.model.errors import InternalError
from grader.model.text import Text
from grader.render import Code, Message, Speaker, Term

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


def test_persian_keeps_code_together():
    said = Speaker("fa").say("wrong_shape.shapes.expected", expected_shape=Code("(1, 2, 3)"))
    assert said == f"شکل باید {LRI}(1, 2, 3){PDI} باشد."


def test_persian_numbers_are_persian():
    assert Speaker("fa").say("score.of", points=1234.5, most=40) == "۱٬۲۳۴٫۵ از ۴۰"


def test_english_ascii_stays_plain():
    assert (
        Speaker("en").say("raised.type.got", exception=Code("IndexError")) == "Your function stopped with IndexError."
    )


def test_english_isolates_a_persian_run():
    assert f"{FSI}نگار 17{PDI}" in Speaker("en").say("report_damaged.got", reason="نگار 17")


def test_foreign_text_is_cleaned():
    assert "\x1b" not in Speaker("en").say("report_damaged.got", reason="\x1b]0;x\x07")


def test_a_slot_is_never_read_as_a_template():
    assert Speaker("en").say("raised.type.got", exception=Code("%(function)s `x`")).endswith("%(function)s `x`.")


def test_terms_and_author_texts_follow_the_language():
    text = Text(fa="هسته `w`", en="kernel `w`")
    assert Speaker("en").say("mistake.asked.next", question=text).endswith("kernel w")
    assert Speaker("fa").say("label.wrong_of", wrong=Term("verdict.right"), total=2).startswith("درست")


def test_message_prefers_the_first_variant_that_has_the_part():
    message = Speaker("en").message("raised", "input", "type", exception=Code("EOFError"))
    assert "keyboard" in message.got
    assert "input()" in message.next
    assert message.expected == Speaker("en").say("raised.expected")
    assert message.where == ""


def test_messages_have_four_parts():
    assert Message.__struct_fields__ == ("where", "got", "expected", "next")


@pytest.mark.parametrize(
    "speak",
    [
        lambda: Speaker("fa").say("no.such.sentence"),
        lambda: Speaker("fa").say("score.of", points=1),
        lambda: Speaker("fa").message("no_such_code"),
        lambda: Speaker("fa", "no_such_domain"),
    ],
)
def test_what_is_missing_is_our_fault(speak):
    with pytest.raises(InternalError):
        speak()
