from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Axis:
    """One axis (vertical or horizontal) of the window geometry."""

    size: int
    kernel: int
    stride: int
    padding: int

    @property
    def places(self):
        return (self.size + 2 * self.padding - self.kernel) // self.stride + 1

    def positions(self):
        # (kernel, places): row number in the unpadded map, may be outside
        return np.add.outer(np.arange(self.kernel), self.stride * np.arange(self.places)) - self.padding

    def one_hot(self):
        # (kernel, places, size)
        return (self.positions()[..., None] == np.arange(self.size)).astype(np.float64)


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("invalid stride/padding")
    N, C, H, W = np.shape(x)
    v, h = Axis(H, kh, stride, padding), Axis(W, kw, stride, padding)
    if v.places < 1 or h.places < 1:
        raise ValueError("invalid window")
    r = v.positions()[:, None, :, None]
    q = h.positions()[None, :, None, :]
    ok = (0 <= r) & (r < H) & (0 <= q) & (q < W)
    vals = x[:, :, np.clip(r, 0, H - 1), np.clip(q, 0, W - 1)]
    vals = np.where(ok, vals, 0).astype(np.result_type(x, np.float32))
    return vals.reshape(N, C * kh * kw, v.places * h.places)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    v, h = Axis(H, kh, stride, padding), Axis(W, kw, stride, padding)
    if cols.shape != (N, C * kh * kw, v.places * h.places):
        raise ValueError("invalid cols")
    c = cols.reshape(N, C, kh, kw, v.places, h.places).astype(np.float64)
    t = np.tensordot(c, h.one_hot(), axes=([3, 5], [0, 1]))     # N C kh Ho W
    t = np.tensordot(t, v.one_hot(), axes=([2, 3], [0, 1]))     # N C W H
    return np.ascontiguousarray(t.swapaxes(2, 3), dtype=np.result_type(cols, np.float32))
