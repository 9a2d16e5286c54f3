from grader.model.finding import Example, Shown
from grader.render.grids import MOST_BLOCKS, MOST_COLUMNS, lay_out, show_arguments, show_outputs


def nested(shape, value=0.0):
    return value if not shape else [nested(shape[1:], value) for _ in range(shape[0])]


def array(name, shape, values=None):
    return Shown(name=name, shape=shape, dtype="float64", values=nested(shape) if values is None else values)


def example(actual, expected, index, output="y"):
    return Example(
        case="c", function="f", arguments=(), actual=(actual,), expected=(expected,), output=output, index=index
    )


def marks(panel):
    return [[cell.mark for cell in row] for block in panel.blocks for row in block.cells]


def test_a_vector_is_one_row():
    (block,) = lay_out(array("b", (3,), [1.0, 2.5, 1e-9])).blocks
    assert [[cell.text for cell in row] for row in block.cells] == [["1", "2.5", "1e-09"]]
    assert block.label == ""


def test_leading_axes_number_the_blocks():
    panel = lay_out(array("x", (2, 1, 2, 3)))
    assert [block.label for block in panel.blocks] == ["[0, 0]", "[1, 0]"]
    assert (panel.kind, panel.left_out) == ("float64 (2, 1, 2, 3)", 0)


def test_scalars_strings_and_dicts_are_one_text():
    shown = [
        Shown(name="a", dtype="int", values=3),
        Shown(name="s", values="x"),
        Shown(name="d", values={"k": [1.0, None]}),
    ]
    assert [lay_out(each).text for each in shown] == ["3", "x", "{k: [1, None]}"]


def test_what_is_too_large_is_known_by_its_kind():
    panel = lay_out(Shown(name="x", shape=(64, 64), dtype="float32", values=None))
    assert (panel.kind, panel.text, panel.blocks) == ("float32 (64, 64)", "", ())


def test_empty_arrays_are_empty():
    assert lay_out(array("x", (0, 2))).text == "[]"


def test_shapes_that_lie_are_not_believed():
    assert lay_out(array("x", (2, 2), [[1.0], [2.0, 3.0]])).blocks == ()
    assert lay_out(array("x", (2,), 5.0)).text == "5"


def test_the_first_wrong_entry_and_the_others_are_marked_in_both():
    yours, wanted = array("y", (2, 2), [[1.0, 2.0], [3.0, 4.0]]), array("y", (2, 2), [[1.0, 9.0], [3.0, 9.0]])
    (actual,), (expected,) = show_outputs(example(yours, wanted, (0, 1)), None)
    assert marks(actual) == marks(expected) == [["", "first"], ["", "off"]]
    assert actual.place == "y[0, 1]"


def test_rounding_is_not_marked():
    yours, wanted = array("y", (2,), [1.0 + 1e-12, 2.0]), array("y", (2,), [1.0, 3.0])
    (actual,), _ = show_outputs(example(yours, wanted, (1,)), None)
    assert marks(actual) == [["", "first"]]
    (actual,), _ = show_outputs(example(yours, wanted, (1,)), 1e-15)
    assert marks(actual) == [["off", "first"]]


def test_words_for_special_values_are_compared():
    yours, wanted = array("y", (2,), ["nan", 1.0]), array("y", (2,), ["nan", "inf"])
    (actual,), _ = show_outputs(example(yours, wanted, (1,)), 1.0)
    assert marks(actual) == [["", "first"]]


def test_close_values_are_written_apart():
    yours, wanted = array("y", (1,), [1.0000001]), array("y", (1,), [1.0])
    (actual,), (expected,) = show_outputs(example(yours, wanted, (0,)), 0.0)
    assert actual.blocks[0].cells[0][0].text == "1.0000001"
    assert expected.blocks[0].cells[0][0].text == "1"


def test_other_shapes_are_not_compared():
    (actual,), (expected,) = show_outputs(example(array("y", (2,)), array("y", (3,)), None), None)
    assert marks(actual) == [["", ""]]
    assert marks(expected) == [["", "", ""]]


def test_large_arrays_are_shown_around_the_first_wrong_entry():
    shape = (9, 20, 30)
    yours, wanted = array("y", shape), array("y", shape, nested(shape, 1.0))
    (actual,), _ = show_outputs(example(yours, wanted, (8, 19, 15)), None)
    assert len(actual.blocks) == MOST_BLOCKS
    last = actual.blocks[-1]
    assert last.label == "[8]"
    assert 19 in last.rows
    assert 15 in last.columns
    assert len(last.columns) == MOST_COLUMNS
    assert sum(row.count("first") for row in marks(actual)) == 1
    assert actual.left_out == 9 * 20 * 30 - 6 * 12 * 12


def test_arguments_are_unmarked():
    case = Example(case="c", function="f", arguments=(array("x", (2,)),), actual=(), expected=())
    (panel,) = show_arguments(case)
    assert marks(panel) == [["", ""]]
