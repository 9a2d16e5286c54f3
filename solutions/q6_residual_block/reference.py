"""Residual block of two convolutions: forward, then backward along both roads."""

import numpy as np


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    """Return (y, dx, dw1, dw2, dws) of y = ReLU(conv(ReLU(conv(x, w1)), w2) + r), where r is x or conv(x, ws).

    x: (N, C, H, W), w1: (M, C, k1, k1), w2: (O, M, k2, k2), ws: (O, C, 1, 1) or None, dy: (N, O, H, W).
    New arrays of dtype np.result_type(x, w1, w2, ws, dy, np.float32); dws is None when ws is None.
    Raises ValueError for even sides, other numbers of channels, and a skip connection that does not fit.
    """
    check_sides(w1, w2)
    check_channels(x, w1, w2)
    check_skip(x, w2, ws)
    dtype = result_dtype(x, w1, w2, ws, dy)
    x, w1, w2, dy = (converted(array, dtype) for array in (x, w1, w2, dy))
    ws = None if ws is None else converted(ws, dtype)

    before = convolve(x, w1, conv2d)
    h = inner(before)
    branch = convolve(h, w2, conv2d)
    y = output(branch, skip(x, ws, conv2d))

    at_branch, at_skip = at_sum(dy, branch, skip(x, ws, conv2d))
    dh, dw2 = convolve_backward(at_branch, h, w2, conv2d_backward)
    dx_branch, dw1 = convolve_backward(through_inner(dh, before), x, w1, conv2d_backward)
    dx_skip, dws = skip_backward(at_skip, x, ws, conv2d_backward)
    dx = join(dx_branch, dx_skip)
    return store((y, dx, dw1, dw2, dws), dtype)


# What is refused


def check_sides(w1, w2):
    """Refuse kernels with an even side."""
    if w1.shape[2] % 2 == 0 or w2.shape[2] % 2 == 0:
        raise ValueError("the sides of the kernels must be odd")


def check_channels(x, w1, w2):
    """Refuse filters that read another number of channels than there are."""
    if w1.shape[1] != x.shape[1] or w2.shape[1] != w1.shape[0]:
        raise ValueError("a filter reads another number of channels")


def check_skip(x, w2, ws):
    """Refuse a skip connection that cannot be added to the branch."""
    if ws is None:
        if w2.shape[0] != x.shape[1]:
            raise ValueError("without a projection the block must keep the number of channels")
    elif ws.shape != (w2.shape[0], x.shape[1], 1, 1):
        raise ValueError("the projection does not fit")


# The arrays


def result_dtype(x, w1, w2, ws, dy):
    """The common dtype of all arrays, at least float32."""
    arrays = [x, w1, w2, dy] if ws is None else [x, w1, w2, ws, dy]
    return np.result_type(*arrays, np.float32)


def converted(array, dtype):
    """An array of the result's dtype, in double precision."""
    return np.array(array, dtype=dtype).astype(np.float64)


def store(results, dtype):
    """New arrays of the result's dtype."""
    return tuple(None if result is None else result.astype(dtype) for result in results)


# Convolutions that keep the size of the maps


def convolve(x, w, conv2d):
    """Convolution with as much padding as keeps the size."""
    return conv2d(x, w, padding=w.shape[2] // 2)


def convolve_backward(dy, x, w, conv2d_backward):
    """Gradients of such a convolution with respect to maps and filters."""
    dx, dw, _ = conv2d_backward(dy, x, w, padding=w.shape[2] // 2)
    return dx, dw


# Forward


def relu(t):
    """What is positive, and 0 for the rest."""
    return np.maximum(t, 0)


def on(t):
    """1 where ReLU is on, 0 where it is off and at 0."""
    return (t > 0).astype(np.float64)


def inner(before):
    """What the second convolution reads."""
    return relu(before)


def skip(x, ws, conv2d):
    """The skip connection: the maps themselves, or their projection."""
    return x if ws is None else convolve(x, ws, conv2d)


def output(branch, skipped):
    """The last ReLU acts on the sum."""
    return relu(branch + skipped)


# Backward


def at_sum(dy, branch, skipped):
    """The gradients that go into the branch and into the skip connection: both start behind the last ReLU."""
    gradient = dy * on(branch + skipped)
    return gradient, gradient


def through_inner(dh, before):
    """From the output of the first ReLU to its input."""
    return dh * on(before)


def skip_backward(gradient, x, ws, conv2d_backward):
    """Gradients of the skip connection with respect to the maps and the projection."""
    if ws is None:
        return gradient, None
    return convolve_backward(gradient, x, ws, conv2d_backward)


def join(dx_branch, dx_skip):
    """Both roads meet at x."""
    return dx_branch + dx_skip


# How the results are judged


def scale_residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    """The same with absolute values, where every ReLU is on."""
    x, w1, w2, dy = (np.abs(converted(array, np.float64)) for array in (x, w1, w2, dy))
    ws = None if ws is None else np.abs(converted(ws, np.float64))
    h = convolve(x, w1, conv2d)
    y = convolve(h, w2, conv2d) + skip(x, ws, conv2d)
    dh, dw2 = convolve_backward(dy, h, w2, conv2d_backward)
    dx, dw1 = convolve_backward(dh, x, w1, conv2d_backward)
    dx_skip, dws = skip_backward(dy, x, ws, conv2d_backward)
    return y, dx + dx_skip, dw1, dw2, dws


def terms_residual_block(x, w1, w2, ws, dy, conv2d=None, conv2d_backward=None):
    """The products on the longest way: two convolutions there and back, and all places for the filters."""
    places = int(np.prod(dy.shape))
    return int(w1.size + w2.size + places + 1)
