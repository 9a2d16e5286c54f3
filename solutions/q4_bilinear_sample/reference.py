"""Bilinear sampling of a map: the four pixels around each place, each with its share; what is missing counts as zero."""

import numpy as np


def bilinear(x, py, px):
    """Read every channel of a map x: (C, H, W) at the rows py and columns px, both of one shape S.

    Returns y: (C, *S), a new array of dtype np.result_type(x, py, px, np.float32); pixels outside the map do not exist.
    Raises ValueError when py and px differ in shape.
    """
    check_places(py, px)
    dtype = result_dtype(x, py, px)
    maps = read_maps(x)
    rows, columns = axes_of_places(read_places(py, x), read_places(px, x))
    sums = sample(maps, rows, columns)
    return store(arrange(sums, py.shape), x, dtype)


# What is refused


def check_places(py, px):
    """Refuse coordinates of different shapes."""
    if py.shape != px.shape:
        raise ValueError("py and px must have the same shape")


# The dtype of the result, and the inputs as the sums need them


def result_dtype(x, py, px):
    """The common dtype of the three arrays, at least float32."""
    return np.result_type(x, py, px, np.float32)


def read_maps(x):
    """The channels in float64."""
    return x.astype(np.float64)


def read_places(p, x):
    """The coordinates in float64, as one list."""
    return flatten(p).astype(np.float64)


def flatten(p):
    """One list of all coordinates, the last axis fastest."""
    return p.reshape(-1)


def axes_of_places(py, px):
    """Coordinates along the first and along the second axis of a channel."""
    return py, px


# The sums


def sample(maps, rows, columns):
    """Add up, over the four pixels around each place, pixel times share: (C, number of places)."""
    sums = start_sums((maps.shape[0], rows.size))
    for i, row_share in neighbours(rows, maps.shape[1]):
        for j, column_share in neighbours(columns, maps.shape[2]):
            share = joint_share(row_share, column_share)
            sums += share * read_pixels(maps, i, j)
    return np.where(read_at_all(rows, columns, maps.shape[1:]), sums, 0.0)


def start_sums(shape):
    """Sums of nothing."""
    return np.zeros(shape)


def neighbours(place, size):
    """The pixel before each place and the one after it, each with its share."""
    first = first_pixel(place, size)
    before, after = shares(place, first)
    return (first, before), (first + 1, after)


def first_pixel(place, size):
    """Index of the pixel before each place, or of the pixel on it."""
    return np.floor(place).astype(np.int64)


def shares(place, first):
    """Shares of the pixel before each place and of the one after it: one less the distance."""
    past = place - first
    return 1 - past, past


def joint_share(row_share, column_share):
    """Share of a pixel from its shares in the two directions."""
    return row_share * column_share


def read_at_all(rows, columns, size):
    """True for the places at which pixels are looked for: all of them."""
    return np.ones(rows.shape, bool)


def read_pixels(maps, i, j):
    """The values of the pixels (i, j) in every channel, zero where there is no such pixel."""
    there = in_map(i, maps.shape[1]) & in_map(j, maps.shape[2])
    return np.where(there, pick(maps, nearest_index(i, maps.shape[1]), nearest_index(j, maps.shape[2])), 0.0)


def in_map(index, size):
    """True for the indices that a pixel has."""
    return (index >= 0) & (index < size)


def nearest_index(index, size):
    """Indices that can be read without harm; for those of pixels, themselves."""
    return np.clip(index, 0, size - 1)


def pick(maps, i, j):
    """The pixels (i, j) of every channel."""
    return maps[:, i, j]


def arrange(sums, shape):
    """Give the list of places their shape back."""
    return sums.reshape(sums.shape[0], *shape)


def store(y, x, dtype):
    """Put the finished sums into a new array of the result's dtype."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def scale_bilinear(x, py, px):
    """The largest pixel, times as much as the rounding of a coordinate can move it in a map of this size."""
    pixels = np.nan_to_num(np.abs(x.astype(np.float64)), nan=0.0)
    return pixels.max(initial=0.0) * (2 + x.shape[1] + x.shape[2])


def terms_bilinear(x, py, px):
    """No more than four pixels take part."""
    return 4
