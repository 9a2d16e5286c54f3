"""The committed samples are what the program makes today."""

from tests.samples.making import SAMPLES, make_samples


def test_the_committed_samples_are_fresh():
    made = make_samples()
    kept = {path.name: path.read_bytes() for path in SAMPLES.iterdir() if path.suffix in {".html", ".json"}}
    assert sorted(kept) == sorted(made)
    stale = [name for name in made if kept[name] != made[name]]
    assert not stale, "run: python -m tests.samples.making"
