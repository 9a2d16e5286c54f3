from grader.cli.voice import Voice
from grader.model.errors import PackError, PackFault


def test_persian_faults_count_in_persian_digits(capsys):
    fault = PackFault(path="cases.yaml", line=7, key="cases", code="too_few", params={"least": "2", "count": "1"})
    Voice("fa").list_faults(PackError((fault,)))
    said = capsys.readouterr().err
    assert "دست کم ۲" in said
    assert "تعداد عضوها: ۱" in said
    assert "cases.yaml:7" in said  # a place is code


def test_what_is_no_count_stays_as_it_was_written(capsys):
    Voice("fa").list_faults(PackError((PackFault(path="x", code="too_large", params={"most": "512 KiB"}),)))
    assert "512 KiB" in capsys.readouterr().err
