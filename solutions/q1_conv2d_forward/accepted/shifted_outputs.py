"""No padded map at all: each tap adds what it has to the part of the output that it reaches; double precision inside."""

import numpy as np


def reach(size, out, start, step):
    """Outputs i with 0 <= start + i * step < size, as a slice, and their pixels."""
    first = max(0, -(start // step)) if start < 0 else 0
    last = min(out - 1, (size - 1 - start) // step)
    if last < first:
        return None
    return slice(first, last + 1), slice(start + first * step, start + last * step + 1, step)


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    def side(size, k):
        return (size + 2 * padding - dilation * (k - 1) - 1) // stride + 1

    for name, value, least in (("stride", stride, 1), ("padding", padding, 0), ("dilation", dilation, 1)):
        if value < least:
            raise ValueError(name)
    if w.shape[1] != x.shape[1]:
        raise ValueError("channels")
    ho, wo = side(x.shape[2], w.shape[2]), side(x.shape[3], w.shape[3])
    if ho < 1 or wo < 1:
        raise ValueError("size")
    total = np.zeros((w.shape[0], x.shape[0], ho, wo))
    if b is not None:
        total += np.float64(b).reshape(-1, 1, 1, 1)
    for (u, v), _ in np.ndenumerate(np.empty(w.shape[2:])):
        rows = reach(x.shape[2], ho, u * dilation - padding, stride)
        columns = reach(x.shape[3], wo, v * dilation - padding, stride)
        if rows and columns:
            pixels = x[:, :, rows[1], columns[1]].astype(float)
            total[:, :, rows[0], columns[0]] += np.tensordot(w[:, :, u, v].astype(float), pixels, (1, 1))
    arrays = [a for a in (x, w, b) if a is not None]
    return total.swapaxes(0, 1).astype(np.result_type(np.float32, *arrays))
