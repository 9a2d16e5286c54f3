"""YAML with its lines."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from grader.pack.faults import Faults
from grader.pack.source import UNREADABLE, Source, format_key


def test_data_and_lines():
    source = Source("f", 'a: 1\nb:\n  - x\n  - {c: "2",\n     d: [3]}\n', Faults())
    assert source.data == {"a": 1, "b": ["x", {"c": "2", "d": [3]}]}
    assert source.lines == {
        (): 1,
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "c"): 4,
        ("b", 1, "d"): 5,
        ("b", 1, "d", 0): 5,
    }
    assert not source.has_faults


def test_a_fault_at_a_key_that_is_not_there_takes_the_line_above_it():
    faults = Faults()
    source = Source("f", "a: 1\nb:\n  c: 2\n", faults)
    source.refuse(("b", "d", 0), "code")
    source.refuse(("z",), "code")
    assert [(fault.line, fault.key) for fault in faults._faults] == [(2, "b.d[0]"), (1, "z")]


def test_quoted_and_block_text_is_never_a_trap():
    faults = Faults()
    source = Source("f", "a: \"yes\"\nb: '1e-5'\nc: |\n  017\nd: >\n  no # text\n", faults)
    assert source.data == {"a": "yes", "b": "1e-5", "c": "017\n", "d": "no # text\n"}
    assert len(faults) == 0


def test_comments_after_single_words_are_comments():
    faults = Faults()
    assert Source("f", "a: word # comment\nb: 3 # comment\nc: [x, y] # comment\n", faults).data == {
        "a": "word",
        "b": 3,
        "c": ["x", "y"],
    }
    assert len(faults) == 0


def test_persian_text_does_not_shift_the_comment():
    faults = Faults()
    Source("f", "a: یک متن فارسی\nb: متنی که # بریده شد\n", faults)
    assert [(fault.code, fault.line) for fault in faults._faults] == [("yaml_cut_at_hash", 2)]


def test_windows_line_ends():
    source = Source("f", "a: 1\r\nb: two words\r\n", Faults())
    assert source.data == {"a": 1, "b": "two words"}
    assert source.lines["b",] == 2


def test_one_fault_is_told_once():
    faults = Faults()
    for _ in range(2):
        Source("f", "a: yes\n", faults)
    assert len(faults) == 1


def test_a_circle_of_aliases_ends():
    faults = Faults()
    assert Source("f", "&a [*a]", faults).data == [UNREADABLE]
    assert [fault.code for fault in faults._faults] == ["yaml_alias"]


def test_keys_are_written_as_authors_write_them():
    assert format_key(("claims", 2, "title", "fa")) == "claims[2].title.fa"
    assert format_key(()) == ""
    assert format_key((0, 1)) == "[0][1]"


BMP = st.characters(
    max_codepoint=0xD7FF
)  # JSON escapes what is above in pairs, which YAML does not know; a key has 1024 characters at most
DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(BMP),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(BMP, min_size=1, max_size=100), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(DOCUMENTS)
def test_json_is_read_as_it_is(document):
    faults = Faults()
    assert Source("f", json.dumps(document), faults).data == document
    assert len(faults) == 0


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    faults = Faults()
    source = Source("f", text, faults)
    assert len(faults) or source.data is not UNREADABLE


WORDS = ["a", "b", "fa", "en", "recipe", "1", "1e5", "yes", "two words", '"x"', "'y z'", "ي", "~", " "]
MARKS = [": ", ":\n  ", "\n", "- ", "[", "]", "{", "}", ", ", "# c", " # cut", "|\n  t\n", "&n ", "*n", "!t "]
YAML = st.lists(st.sampled_from(WORDS + MARKS), max_size=14).map("".join)


@settings(max_examples=500)
@given(YAML)
def test_the_quick_road_sees_what_the_careful_one_sees(text):
    quick, careful = Source("f", text, Faults()), Source("f", text, Faults())
    if not quick.is_plain:
        return
    assert careful._read_carefully(careful._node) == quick.data
    assert not careful.has_faults
