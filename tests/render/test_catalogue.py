import io
import re
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from grader.diagnose.naming import BY_CONTRACT, BY_VALUE, IN_PART
from grader.diagnose.patterns import PREFIX
from grader.diagnose.plain import CODE_OF_RULE
from grader.model.errors import InternalError
from grader.model.resemblance import Pattern
from grader.model.text import LANGUAGES
from grader.model.verdict import Certainty, ClaimKind, Comparator, ExerciseStatus, Isolation, Verdict
from grader.render.catalogue import Piece, parse_catalogue, read_catalogue, read_compiled, split_sentence
from grader.render.speech import PARTS
from tests.render.orthography import find_faults, has_word

LOCALE = files("grader.render").joinpath("locale")
DOMAINS = sorted(
    {Path(path.name).stem for path in LOCALE.joinpath("en", "LC_MESSAGES").iterdir() if path.name.endswith(".po")}
)
GLOSSARY = Path(__file__).parents[2] / "exercises" / "glossary.yaml"
COMPARE = files("grader.compare")
RULES = {
    name
    for path in COMPARE.iterdir()
    if path.name.endswith(".py")
    for name in re.findall(r'\brule(?:: str)? ?= ?"(\w+)"', path.read_text(encoding="utf-8"))
} | {*Comparator, *CODE_OF_RULE}
# Rules that no number decided: their verdict's message says everything.
WITHOUT_NUMBERS = {
    "forbid", "require", "raises", "length", "kind", "missing_keys", "unknown_keys", "unmodified", "no_alias",
    "options", "unanswered", "repeat_missing", "other_missing", "lines_missing", "statistical",
}  # fmt: skip
NAMED = {BY_VALUE, IN_PART, BY_CONTRACT}
PATTERNS = {f"{PREFIX}{each}" for each in Pattern}
FINDINGS = NAMED | PATTERNS | set(CODE_OF_RULE.values()) | {"answered"}
SLOT = re.compile(r"%\((\w+)\)s")


def sentences(language, domain):
    return read_catalogue(language, domain)


@pytest.mark.parametrize("domain", DOMAINS)
class TestBothLanguages:
    def test_say_the_same_things(self, domain):
        assert set(sentences("fa", domain)) == set(sentences("en", domain))

    def test_fill_the_same_slots(self, domain):
        english, persian = sentences("en", domain), sentences("fa", domain)
        differing = {
            msgid for msgid in english if set(SLOT.findall(english[msgid])) != set(SLOT.findall(persian[msgid]))
        }
        assert not differing

    def test_show_the_same_code(self, domain):
        def code(sentence):
            return sorted(piece.code for piece in split_sentence(sentence) if piece.code)

        english, persian = sentences("en", domain), sentences("fa", domain)
        assert not {msgid for msgid in english if code(english[msgid]) != code(persian[msgid])}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_leave_nothing_empty_and_nothing_half_written(self, domain, language):
        broken = {
            msgid
            for msgid, sentence in sentences(language, domain).items()
            if not sentence.strip() or re.search(r"%\((?!\w+\)s)", sentence) or sentence.count("`") % 2
        }
        assert not broken

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_are_read_as_gettext_reads_them(self, domain, language):
        data = LOCALE.joinpath(language, "LC_MESSAGES", f"{domain}.po").read_bytes()
        catalogue = read_po(io.BytesIO(data), locale=language, abort_invalid=True)
        assert sentences(language, domain) == {message.id: message.string for message in catalogue if message.id}
        assert not [message.id for message in catalogue if message.fuzzy and message.id]

    def test_spell_persian_well(self, domain):
        faults = {msgid: find_faults(sentence) for msgid, sentence in sentences("fa", domain).items()}
        assert not {msgid: found for msgid, found in faults.items() if found}

    def test_use_the_words_of_the_glossary(self, domain):
        terms = yaml.safe_load(GLOSSARY.read_text(encoding="utf-8"))["terms"]
        avoided = [word for term in terms for word in term["avoid"]]
        found = {
            (word, msgid)
            for word in avoided
            for msgid, sentence in sentences("fa", domain).items()
            if has_word(sentence, word)
        }
        assert not found


@pytest.mark.parametrize("language", LANGUAGES)
class TestReport:
    def test_rules_are_found(self, language):
        assert {"normwise", "ulp", "work", "shape", "choice"} <= RULES

    @pytest.mark.parametrize("code", [*Verdict, *sorted(FINDINGS)])
    def test_has_a_message_for_every_code(self, language, code):
        known = sentences(language, "report")
        assert f"{code}.got" in known
        assert f"{code}.next" in known
        if code not in {Verdict.RIGHT, Verdict.SKIPPED, "answered", *NAMED, *PATTERNS}:
            assert f"{code}.expected" in known

    def test_has_a_word_for_every_member(self, language):
        known = sentences(language, "report")
        wanted = [
            *(f"verdict.{each}" for each in Verdict),
            *(f"status.{each}" for each in ExerciseStatus),
            *(f"kind.{each}" for each in ClaimKind),
            *(f"certainty.{each}" for each in Certainty),
            *(f"isolation.{each}" for each in Isolation),
            *(f"rule.{each}" for each in RULES - WITHOUT_NUMBERS),
        ]
        assert not [msgid for msgid in wanted if msgid not in known]

    def test_has_no_sentence_that_nobody_says(self, language):
        families = {"verdict", "status", "kind", "rule", "note", "certainty", "isolation", "notice", "step"}
        sources = (path for path in Path(str(files("grader"))).rglob("*") if path.suffix in {".py", ".j2"})
        said = "".join(path.read_text(encoding="utf-8") for path in sources)
        silent = [
            msgid
            for msgid in sentences(language, "report")
            if msgid.rpartition(".")[2] not in PARTS
            and msgid.partition(".")[0] not in families
            and not re.search(rf"""["']{re.escape(msgid.removesuffix(".one"))}["']""", said)
        ]
        assert not silent

    def test_has_a_sentence_for_every_note(self, language):
        used = {
            code
            for room in ("grader.intake", "grader.pipeline")
            for path in files(room).iterdir()
            if path.name.endswith(".py")
            for code in re.findall(r'(?:\bnote\(|Note\(code=)"(\w+)"', path.read_text(encoding="utf-8"))
        }
        assert "several_files" in used
        known = sentences(language, "report")
        assert not [code for code in used if f"note.{code}" not in known]

    def test_words_each_certainty_differently(self, language):
        known = sentences(language, "report")
        said = {known.get(f"mistake.{each}.got", known["mistake.got"]) for each in Certainty}
        assert len(said) == len(Certainty)


class TestParsing:
    def test_joins_continued_lines(self):
        assert parse_catalogue('msgid "a"\nmsgstr ""\n"one "\n"two\\n"\n') == {"a": "one two\n"}

    def test_leaves_out_the_header(self):
        assert parse_catalogue('msgid ""\nmsgstr "Language: fa"\n\nmsgid "a"\nmsgstr "b"\n') == {"a": "b"}

    @pytest.mark.parametrize(
        "text",
        ['msgctxt "x"\nmsgid "a"\nmsgstr "b"', 'msgid "a"\nmsgid_plural "b"', "msgid a", 'msgid "a"\nmsgstr "b"\n' * 2],
    )
    def test_refuses_what_it_does_not_know(self, text):
        with pytest.raises(InternalError):
            parse_catalogue(text)

    def test_missing_catalogue_is_our_fault(self):
        with pytest.raises(InternalError):
            read_catalogue("fa", "nothing")

    def test_sentences_are_cut_at_slots_and_code(self):
        assert split_sentence("a `b` %(c)s") == (Piece(text="a "), Piece(code="b"), Piece(text=" "), Piece(slot="c"))


def test_a_compiled_catalogue_says_the_same():
    for language in LANGUAGES:
        for domain in DOMAINS:
            path = LOCALE.joinpath(language, "LC_MESSAGES", f"{domain}.po")
            compiled = io.BytesIO()
            write_mo(compiled, read_po(io.BytesIO(path.read_bytes())))
            compiled.seek(0)
            assert read_compiled(compiled) == read_catalogue(language, domain)
