"""Leaky ReLU, PReLU and ELU: output, gradient of the input, and gradient of the slopes."""

import numpy as np


def activation(x, dy, kind, alpha):
    """Return (y, dx, dalpha) of an activation function that acts entry by entry.

    x: (N, C, ...), dy: the shape of x, kind: "leaky", "prelu" or "elu",
    alpha: a number, for "prelu" an array of shape (C,) or (1,).
    y and dx have the shape of x, dalpha that of alpha for "prelu"; otherwise it is None. New arrays of dtype
    np.result_type(x, dy, alpha, np.float32), without alpha when it is a number.
    Raises ValueError when kind is none of the three.
    """
    check_kind(kind)
    dtype = result_dtype(x, dy, alpha, kind)
    x, dy = numbers(x), numbers(dy)
    slopes = slopes_of(alpha, x, kind)
    y = function(x, slopes, kind)
    dx = input_gradient(x, dy, slopes, kind)
    dalpha = slope_gradient(x, dy, alpha) if kind == "prelu" else None
    return store((y, dx, dalpha), dtype)


def check_kind(kind):
    """Refuse an unknown kind."""
    if kind not in ("leaky", "prelu", "elu"):
        raise ValueError("unknown kind")


def result_dtype(x, dy, alpha, kind):
    """The common dtype of all arrays, at least float32; a number alpha does not count."""
    arrays = [x, dy, alpha] if kind == "prelu" else [x, dy]
    return np.result_type(*arrays, np.float32)


def numbers(array):
    """The entries of an array in double precision, as a new array."""
    return np.array(array, dtype=np.float64)


def store(results, dtype):
    """New arrays of the result's dtype."""
    return tuple(None if result is None else result.astype(dtype) for result in results)


def slopes_of(alpha, x, kind):
    """The slope that belongs to each entry of x."""
    return along_channels(numbers(alpha), x) if kind == "prelu" else float(alpha)


def along_channels(slopes, x):
    """Slopes on axis 1, whatever other axes there are."""
    return slopes.reshape((1, -1) + (1,) * (x.ndim - 2))


def positive(x):
    """Where the function is the identity; 0 is not there."""
    return x > 0


def choose(where, yes, no):
    """Take each entry from one side or the other."""
    return np.where(where, yes, no)


def function(x, slopes, kind):
    """The function on both sides."""
    return choose(positive(x), x, negative_side(x, slopes, kind))


def left_part(x):
    """What stands on the negative side, and -1 elsewhere, so that nothing overflows."""
    return np.where(positive(x), -1.0, x)


def negative_side(x, slopes, kind):
    """The function on the negative side."""
    return slopes * grown(left_part(x)) if kind == "elu" else slopes * left_part(x)


def grown(x):
    """Return e ** x - 1 with all its digits."""
    return np.expm1(x)


def input_gradient(x, dy, slopes, kind):
    """The upstream gradient times the derivative of the side on which an entry lies."""
    return choose(positive(x), dy, dy * negative_slope(x, slopes, kind))


def negative_slope(x, slopes, kind):
    """The derivative on the negative side."""
    return elu_slope(left_part(x), slopes) if kind == "elu" else slopes


def elu_slope(x, slopes):
    """The derivative of alpha (e ** x - 1)."""
    return slopes * np.exp(x)


def slope_gradient(x, dy, alpha):
    """Add up what each slope's entries do to the loss."""
    return sum_of_channels(shares(x, dy), alpha)


def shares(x, dy):
    """What each entry does to the loss when its slope changes: nothing on the positive side."""
    return choose(positive(x), 0.0, dy * left_part(x))


def sum_of_channels(parts, alpha):
    """Sum over all axes but the channels, or over everything for a shared slope."""
    if np.shape(alpha)[0] == 1:
        return np.atleast_1d(parts.sum())
    return parts.sum(axis=(0, *range(2, parts.ndim)))


# How dalpha is judged; y and dx are compared entry by entry


def scale_activation(x, dy, kind, alpha):
    """The same with absolute values."""
    y, dx, _ = activation(x, dy, kind, alpha)
    if kind != "prelu":
        return np.abs(y), np.abs(dx), None
    return np.abs(y), np.abs(dx), sum_of_channels(np.abs(shares(numbers(x), numbers(dy))), alpha)


def terms_activation(x, dy, kind, alpha):
    """The entries that share a slope, at most all."""
    return max(1, int(np.prod(np.shape(x))))
