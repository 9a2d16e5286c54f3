"""First the maximum of every stretch of a row, then the maximum of these over the rows of the window."""

import numpy as np


def starts(size, k, s, p, up):
    free = size + 2 * p - k
    many = -(-free // s) + 1 if up else free // s + 1
    first = np.arange(many) * s - p
    return first[first < size] if up else first


def slide(values, first, k):
    """The maximum over each stretch of k entries of the last axis, and where the first one stands."""
    size = values.shape[-1]
    best = values[..., first.clip(0)]
    place = np.broadcast_to(first.clip(0), best.shape)
    for offset in range(1, k):
        at = first + offset
        inside = (at > 0) & (at < size)
        here = values[..., at.clip(0, size - 1)]
        better = inside & (here > best)
        best, place = np.where(better, here, best), np.where(better, at, place)
    return best, place


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    if 2 * padding > k:
        raise ValueError("too much padding")
    rows, columns = (starts(size, k, stride, padding, ceil_mode) for size in x.shape[2:])
    if rows.size < 1 or columns.size < 1:
        raise ValueError("no output")
    across, column = slide(x, columns, k)
    down, row = slide(across.swapaxes(2, 3), rows, k)
    y, row = down.swapaxes(2, 3), row.swapaxes(2, 3)
    column = np.take_along_axis(column, row, axis=2)
    return np.array(y, np.result_type(x, np.float32)), row * x.shape[3] + column


def maxunpool2d(y, idx, out_hw):
    n, c, ho, wo = y.shape
    x = np.zeros((n, c, out_hw[0] * out_hw[1]), np.result_type(y, np.float32))
    np.put_along_axis(x, idx.reshape(n, c, ho * wo), y.reshape(n, c, ho * wo), axis=-1)
    return x.reshape(n, c, *out_hw)
