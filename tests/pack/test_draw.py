"""Arguments from recipes: golden values that may never change, layouts, independence, laws for every recipe."""

import hashlib
import math

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.model.recipe import (
    Arange,
    ArrayRecipe,
    Choice,
    Constant,
    Distinct,
    Dyadic,
    Impulse,
    Integers,
    Normal,
    Planted,
    Recipe,
    SeededGenerator,
    TupleOf,
    Uniform,
    Values,
)
from grader.model.value import GeneratorSeed
from grader.pack import draw_args
from grader.pack.bits import BitStream
from grader.pack.recipes import type_argument

SEED = bytes(range(16))
SHAPES = st.lists(st.integers(0, 4), max_size=3).map(tuple)
SEEDS = st.binary(min_size=16, max_size=16)
LAYOUTS = st.sampled_from(["C", "F", "strided", "reversed"])

# Frozen: an old grade is recomputed from these streams. Change nothing here; a new mapping is a new format version.
GOLDEN = {
    "normal": (
        Normal(shape=(2, 2)),
        [
            [float.fromhex("-0x1.96eb8d2e00000p+0"), float.fromhex("0x1.beff004000000p-3")],
            [float.fromhex("-0x1.7263c4a000000p-3"), float.fromhex("0x1.5a94fde400000p+0")],
        ],
    ),
    "uniform": (
        Uniform(shape=(3,), low=-1, high=1),
        [float.fromhex(text) for text in ("0x1.12c9521690ee8p-3", "-0x1.8c9b2defb9124p-1", "-0x1.8046477f9dd6cp-1")],
    ),
    "dyadic": (Dyadic(shape=(5,)), [1.0, -6.25, -6.0, 4.75, 2.25]),
    "integers": (Integers(shape=(6,), low=-3, high=3), [0, -3, -3, 2, 1, 1]),
    "choice": (Choice(shape=(6,), options=(0.0, 1.0, 2.5)), [1.0, 0.0, 0.0, 2.5, 1.0, 1.0]),
    "distinct": (Distinct(shape=(2, 2, 2), high=6), [[[1, 2], [0, 5]], [[5, 3], [2, 1]]]),
}


def draw(recipe, seed=SEED):
    return draw_args({"x": recipe}, seed)["x"]


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_values(name):
    recipe, expected = GOLDEN[name]
    assert draw(recipe).tolist() == expected


def test_golden_generator_seed():
    assert draw(SeededGenerator()) == GeneratorSeed(2460935478864467912)


def test_golden_digest_of_many_values():
    drawn = draw_args(
        {
            "normal": Normal(shape=(50, 7), mean=0.5, std=3),
            "uniform": Uniform(shape=(301,)),
            "dyadic": Dyadic(shape=(101,), low=-1000, high=1000, bits=5),
            "integers": Integers(shape=(101,), low=-(2**40), high=-(2**40) + 2**32 - 1),
            "distinct": Distinct(shape=(3, 4, 5), high=33),
            "single": Normal(shape=(64,), dtype="float32"),
        },
        SEED,
    )
    whole = hashlib.sha256(b"".join(array.astype(array.dtype.newbyteorder("<")).tobytes() for array in drawn.values()))
    assert whole.hexdigest() == "02ffc411cbde6530e4cb9ab47f2d9e10892345da152ce72becb18e85f59a3f83"


def test_normal_is_the_sum_of_twelve_uniforms_exactly():
    raw = BitStream(SEED, "x").raw(6 * 100).tolist()
    halves = [(number >> 32) + (number & 0xFFFFFFFF) for number in raw]
    expected = [sum(halves[6 * k : 6 * k + 6]) / 2**32 - 6 for k in range(100)]  # Python integers: nothing is rounded
    assert draw(Normal(shape=(100,))).tolist() == expected


def test_normal_looks_normal():
    drawn = draw(Normal(shape=(100_000,), mean=2, std=3))
    assert abs(drawn.mean() - 2) < 0.05
    assert abs(drawn.std() - 3) < 0.05
    assert abs(((drawn - 2) ** 3).mean()) < 1
    assert 0.66 < (abs(drawn - 2) < 3).mean() < 0.70


def test_each_argument_has_its_own_stream():
    both = draw_args({"x": Normal(shape=(3,)), "w": Normal(shape=(3,))}, SEED)
    assert not np.array_equal(both["x"], both["w"])
    larger = draw_args({"x": Normal(shape=(3,)), "w": Normal(shape=(30,))}, SEED)
    assert np.array_equal(both["x"], larger["x"])  # replacing one leaves the others alone
    assert np.array_equal(both["w"], larger["w"][:3])


def test_parts_of_lists_and_tuples_have_their_own_streams():
    recipe = [Normal(shape=(2,)), TupleOf(items=(Normal(shape=(2,)), None, "same", [Normal(shape=(2,)), 3]))]
    drawn = draw(recipe)
    assert isinstance(drawn, list)
    assert isinstance(drawn[1], tuple)
    assert drawn[1][1:3] == (None, "same")
    assert drawn[1][3][1] == 3
    arrays = [drawn[0], drawn[1][0], drawn[1][3][0]]
    assert len({tuple(array.tolist()) for array in arrays}) == 3


def test_scalars_stay_as_they_are():
    arguments = {"a": None, "b": True, "c": 3, "d": 2.5, "e": "same", "f": [1, [None]]}
    assert draw_args(arguments, SEED) == arguments


def test_arange_constant_impulse_values():
    assert draw(Arange(shape=(2, 3), start=1, step=0.5)).tolist() == [[1, 1.5, 2], [2.5, 3, 3.5]]
    assert draw(Constant(shape=(2,), value=-1.5)).tolist() == [-1.5, -1.5]
    assert draw(Impulse(shape=(2, 2), index=(1, 0), value=3)).tolist() == [[0, 0], [3, 0]]
    assert draw(Values(values=[[1, 2], [3, 4]])).dtype == np.float64
    assert draw(Values(values=[2**53 + 1], dtype="int64")).tolist() == [2**53 + 1]
    assert draw(Values(values=[True, False], dtype="bool")).tolist() == [True, False]
    assert draw(Values(values=3)).shape == ()


@pytest.mark.parametrize(
    ("recipe", "dtype"),
    [
        (Normal(shape=(2,)), "float64"),
        (Normal(shape=(2,), dtype="float32"), "float32"),
        (Integers(shape=(2,), low=0, high=9), "int64"),
        (Integers(shape=(2,), low=0, high=9, dtype="float64"), "float64"),
        (Integers(shape=(2,), low=0, high=9, dtype="uint8"), "uint8"),
        (Distinct(shape=(2,), high=5, axes=1), "int64"),
        (Choice(shape=(2,), options=(0.0, 1.0), dtype="bool"), "bool"),
        (Arange(shape=(3,), dtype="int32"), "int32"),
        (Dyadic(shape=(2,), dtype="float32"), "float32"),
        (Normal(shape=(2,), dtype="complex128"), "complex128"),
    ],
)
def test_dtypes(recipe, dtype):
    assert draw(recipe).dtype == np.dtype(dtype)


def test_planted_values_come_after_the_cast():
    planted = (Planted(index=(0, 1), value=math.nan), Planted(index=(1, 0), value=-math.inf))
    drawn = draw(Normal(shape=(2, 2), dtype="float32", set=planted, layout="reversed"))
    assert math.isnan(drawn[0, 1])
    assert drawn[1, 0] == -math.inf
    assert np.isfinite(drawn).sum() == 2


def test_layouts():
    shape = (3, 4)
    plain = draw(Normal(shape=shape))
    fortran, strided, backwards = (draw(Normal(shape=shape, layout=layout)) for layout in ("F", "strided", "reversed"))
    assert plain.flags.c_contiguous
    assert fortran.flags.f_contiguous
    assert not fortran.flags.c_contiguous
    assert strided.strides == (4 * plain.strides[0], 2 * plain.strides[1])
    assert backwards.strides == (-plain.strides[0], -plain.strides[1])
    for other in (fortran, strided, backwards):
        assert np.array_equal(plain, other)


@pytest.mark.parametrize("layout", ["C", "F", "strided", "reversed"])
def test_read_only(layout):
    drawn = draw(Normal(shape=(2, 2), layout=layout, writeable=False))
    with pytest.raises(ValueError, match="read-only"):
        drawn[0, 0] = 1
    draw(Normal(shape=(2, 2), layout=layout))[0, 0] = 1


ARRAYS = st.one_of(
    st.builds(Normal, shape=SHAPES, layout=LAYOUTS),
    st.builds(Uniform, shape=SHAPES, low=st.just(-2.0), layout=LAYOUTS),
    st.builds(Dyadic, shape=SHAPES, bits=st.integers(0, 8), layout=LAYOUTS),
    st.builds(Integers, shape=SHAPES, low=st.integers(-9, 0), high=st.integers(0, 9), layout=LAYOUTS),
    st.builds(Choice, shape=SHAPES, options=st.just((0.5, 2.0)), layout=LAYOUTS),
    st.builds(Arange, shape=SHAPES, layout=LAYOUTS),
    st.builds(Constant, shape=SHAPES, value=st.floats(-5, 5), layout=LAYOUTS),
)


@given(ARRAYS, SEEDS)
def test_every_draw_has_its_shape_and_is_repeatable(recipe: ArrayRecipe, seed: bytes):
    first, second = draw(recipe, seed), draw(recipe, seed)
    assert first.shape == recipe.shape
    assert np.array_equal(first, second)
    assert first.flags.writeable
    assert not np.shares_memory(first, second)


@given(SEEDS, st.integers(-(2**62), 2**61), st.integers(0, 2**32 - 1))
def test_integers_stay_in_their_range(seed, low, span):
    drawn = draw(Integers(shape=(20,), low=low, high=low + span), seed)
    assert all(low <= number <= low + span for number in drawn.tolist())


@given(SEEDS)
def test_both_ends_of_a_range_are_drawn(seed):
    assert set(draw(Integers(shape=(200,), low=-1, high=1), seed).tolist()) == {-1, 0, 1}


@given(SEEDS, st.integers(1, 3), st.integers(0, 5))
def test_distinct_values_are_distinct_in_every_block(seed, axes, spare):
    shape = (2, 2, 3)
    size = math.prod(shape[3 - axes :])
    drawn = draw(Distinct(shape=shape, high=size + spare, axes=axes), seed).reshape(-1, size)
    for block in drawn:
        assert len(set(block.tolist())) == size
        assert min(block) >= 0
        assert max(block) < size + spare


@given(SEEDS, st.integers(0, 20))
def test_dyadic_values_are_whole_multiples(seed, bits):
    drawn = draw(Dyadic(shape=(30,), low=-500, high=500, bits=bits), seed) * 2.0**bits
    assert np.array_equal(drawn, np.round(drawn))
    assert np.abs(drawn).max() <= 500


@given(SEEDS)
def test_generator_seeds_fit_into_63_bits(seed):
    assert 0 <= draw(SeededGenerator(), seed).seed < 2**63


def test_the_items_of_a_tuple_are_drawn_however_they_were_typed():
    """A document's types reach the tuple but not what it holds."""
    plain = {"recipe": "tuple", "items": [{"recipe": "normal", "shape": [2]}, 3]}
    for argument in (type_argument(plain), type_argument(msgspec.convert(plain, Recipe))):
        array, number = draw_args({"weights": argument}, b"0" * 16)["weights"]
        assert array.shape == (2,)
        assert number == 3
