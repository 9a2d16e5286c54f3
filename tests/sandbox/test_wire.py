"""The wire: everything that may travel comes back as it was, and nothing else is ever more than a WireError."""

from __future__ import annotations

import struct
import tracemalloc

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.model.value import GeneratorSeed
from grader.sandbox.inside import frame, nodes, wire
from grader.sandbox.inside.wire import Packer, TooLargeError, Unpacker, UnsupportedError, WireError

DTYPES = [dtype.newbyteorder(order) for dtype in nodes.DTYPES.values() for order in "<>"]


@st.composite
def arrays(draw):
    array = draw(hnp.arrays(st.sampled_from(DTYPES), hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5)))
    if draw(st.booleans()):
        array = array.transpose(draw(st.permutations(range(array.ndim))))
    if array.ndim and draw(st.booleans()):
        array = array[tuple(slice(None, None, draw(st.sampled_from([1, 2, -1, -2]))) for _ in range(array.ndim))]
    if draw(st.booleans()):
        array = array.view()
        array.flags.writeable = False
    return array


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.builds(GeneratorSeed, st.integers(0, 2**63 - 1))
    | st.sampled_from(list(nodes.DTYPES.values())).map(lambda dtype: np.ones(1, dtype)[0])
)
VALUES = st.recursive(
    SCALARS | arrays(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def assert_same(one, other):
    assert type(one) is type(other)
    if isinstance(one, np.ndarray):
        assert one.dtype.newbyteorder("<") == other.dtype.newbyteorder("<")
        assert one.shape == other.shape
        assert one.flags.writeable == other.flags.writeable
        np.testing.assert_array_equal(one, other, strict=False)
    elif isinstance(one, (list, tuple)):
        assert len(one) == len(other)
        for left, right in zip(one, other, strict=True):
            assert_same(left, right)
    elif isinstance(one, dict):
        assert list(one) == list(other)
        assert_same(list(one.values()), list(other.values()))
    else:
        assert repr(one) == repr(other)


@given(VALUES)
@settings(max_examples=150, deadline=None)
def test_values_come_back_as_they_were(value):
    assert_same(value, wire.decode_value(wire.encode_value(value)))


@given(arrays())
@settings(max_examples=100, deadline=None)
def test_strides_survive(array):
    back = wire.decode_value(wire.encode_value(array))
    assert back.tobytes() == array.astype(array.dtype.newbyteorder("<")).tobytes()
    if array.size > 1 and wire._layout(array) is not None:
        assert back.strides == array.strides


@given(VALUES, st.data())
@settings(max_examples=300, deadline=None)
def test_mutations_only_give_wire_errors(value, data):
    encoded = bytearray(wire.encode_value(value))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(encoded) - 1))
        change = data.draw(st.sampled_from(["set", "cut", "insert"]))
        if change == "set":
            encoded[at] = data.draw(st.integers(0, 255))
        elif change == "cut":
            del encoded[at : at + data.draw(st.integers(1, 9))]
        else:
            encoded[at:at] = data.draw(st.binary(min_size=1, max_size=9))
        if not encoded:
            break
    for trusted in (True, False):
        try:
            wire.decode_value(bytes(encoded), trusted=trusted)
        except WireError:
            pass


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_noise_only_gives_wire_errors(noise):
    with pytest.raises(WireError):
        wire.decode_value(noise)
    header = frame.join(noise, [])
    try:
        wire.decode_value(header, trusted=False)
    except WireError:
        pass


def encode(tree, payload=b""):
    return frame.join(msgspec.msgpack.encode(wire.Value(tree)), [payload])


@pytest.mark.parametrize(
    ("tree", "payload"),
    [
        (nodes.Array("f8", (2,)), b"\0" * 8),
        (nodes.Array("f8", (2,)), b"\0" * 24),
        (nodes.Array("f8", (1 << 40, 1 << 40)), b""),
        (nodes.Array("f8", (-1,)), b""),
        (nodes.Array("f8", (0, 1 << 60)), b""),
        (nodes.Array("f8", (1 << 47, 1 << 47, 0)), b""),
        (nodes.Array("f8", (1,) * 40), b"\0" * 8),
        (nodes.Array("O", (1,)), b"\0" * 8),
        (nodes.Array("V8", (1,)), b"\0" * 8),
        (nodes.Array("f16", (1,)), b"\0" * 16),
        (nodes.Scalar("f8", b"\0"), b""),
        (nodes.Scalar("nope", b""), b""),
        (nodes.Big(b"\1" * 1025), b""),
        (nodes.Mapping(["a"], []), b""),
        (nodes.Mapping(["a", "a"], [1, 2]), b""),
        (nodes.Seed(1), b""),
    ],
)
def test_lies_are_refused(tree, payload):
    with pytest.raises(WireError):
        wire.decode_value(encode(tree, payload), trusted=False)


@pytest.mark.parametrize("strides", [(8, 8), (1 << 40,), (-(1 << 40),), (3,), ()])
def test_strides_that_lead_astray_are_refused(strides):
    try:
        value = wire.decode_value(encode(nodes.Array("f8", (2,), strides), b"\0" * 16))
    except WireError:
        return
    assert value.tolist() == [0, 0]


def test_huge_claims_allocate_nothing():
    data = encode(nodes.Array("f8", (1 << 30,)))
    tracemalloc.start()
    with pytest.raises(WireError):
        wire.decode_value(data, trusted=False)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1 << 20


def test_deep_nesting_is_refused_both_ways():
    value: object = 0
    for _ in range(nodes.MAX_DEPTH + 1):
        value = [value]
    with pytest.raises(UnsupportedError):
        wire.encode_value(value)
    bomb = b"\x91\x93\xa1i\xc2" * 100_000
    with pytest.raises(WireError):
        wire.decode_value(frame.join(bomb, []))


@pytest.mark.parametrize(
    "value",
    [{1}, b"x", object(), {1: 2}, np.array([None]), np.array(["a"]), 2**9000, range(3), np.datetime64("2020"), print],
)
def test_what_does_not_travel(value):
    with pytest.raises(UnsupportedError):
        wire.encode_value([value])


def test_the_limit_counts_everything_and_copies_nothing_beyond_it():
    packer = Packer(1000)
    packer.pack([np.zeros(100), np.broadcast_to(0.0, (1 << 30,)), "x" * 50])
    with pytest.raises(TooLargeError) as caught:
        packer.finish()
    assert caught.value.size == 800 + (8 << 30) + 50
    assert sum(map(len, packer.chunks)) == 800


def test_untrusted_arrays_cannot_be_written_and_own_nothing_else():
    unpacker = Unpacker(np.arange(4.0).tobytes(), trusted=False)
    value = unpacker.unpack(nodes.Array("f8", (2, 2), (8, 16), writeable=True))
    unpacker.finish()
    assert value.tolist() == [[0, 1], [2, 3]]
    assert not value.flags.writeable


def test_fresh_packing_forgets_layout_and_flags():
    array = np.asfortranarray(np.arange(6.0).reshape(2, 3))
    array.flags.writeable = False
    assert Packer(fresh=True).pack(array) == nodes.Array("f8", (2, 3))


@pytest.mark.parametrize(
    ("prefix", "limit"),
    [
        (b"xx" + struct.pack("<IQ", 0, 0), 10),
        (b"tz" + struct.pack("<IQ", frame.MAX_HEADER + 1, 0), 10),
        (b"tz" + struct.pack("<IQ", 0, 11), 10),
        (b"tz" + struct.pack("<IQ", 0, 2**63), 10),
    ],
)
def test_prefixes_that_claim_too_much(prefix, limit):
    with pytest.raises(WireError):
        frame.lengths(prefix, limit)
