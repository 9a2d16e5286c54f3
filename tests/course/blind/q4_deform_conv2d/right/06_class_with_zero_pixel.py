import numpy as np


class _Map:
    """A batch of maps to be read at fractional places. Pixel number H*W is a zero that stands for the outside."""

    def __init__(self, x):
        self.N, self.C, self.H, self.W = x.shape
        self.data = np.zeros((self.N, self.H * self.W + 1, self.C))
        self.data[:, :-1] = x.reshape(self.N, self.C, self.H * self.W).transpose(0, 2, 1)

    def pixel(self, i, j, weight):
        outside = (i < 0) | (i >= self.H) | (j < 0) | (j >= self.W) | (weight == 0)
        k = np.where(outside, self.H * self.W, i * self.W + j)
        return self.data[np.arange(self.N)[:, None, None], k] * weight[..., None]

    def read(self, r, q):
        i, j = np.floor(r).astype(np.int64), np.floor(q).astype(np.int64)
        dr, dq = r - i, q - j
        return (
            self.pixel(i, j, (1 - dr) * (1 - dq))
            + self.pixel(i, j + 1, (1 - dr) * dq)
            + self.pixel(i + 1, j, dr * (1 - dq))
            + self.pixel(i + 1, j + 1, dr * dq)
        )


def _out(size, k, stride, padding, dilation):
    reach = dilation * (k - 1) + 1
    return (size + 2 * padding - reach) // stride + 1


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    x_shape, w_shape = list(x_shape), list(w_shape)
    spatial = [_out(a, k, stride, padding, dilation) for a, k in zip(x_shape[2:], w_shape[2:])]
    return tuple([x_shape[0], 2 * w_shape[2] * w_shape[3]] + spatial)


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    expected = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if offset.shape != expected:
        raise ValueError("offset must have the shape " + str(expected))
    N, K2, Ho, Wo = expected
    if mask is not None and mask.shape != (N, K2 // 2, Ho, Wo):
        raise ValueError("mask must have the shape " + str((N, K2 // 2, Ho, Wo)))
    O, C, kh, kw = w.shape
    maps = _Map(x)
    rows = np.arange(Ho).reshape(1, Ho, 1) * stride - padding
    cols = np.arange(Wo).reshape(1, 1, Wo) * stride - padding
    out = np.zeros((N, Ho, Wo, O))
    for u in range(kh):
        for v in range(kw):
            t = u * kw + v
            s = maps.read(rows + u * dilation + offset[:, 2 * t], cols + v * dilation + offset[:, 2 * t + 1])
            if mask is not None:
                s *= mask[:, t, :, :, None]
            out += s @ w[:, :, u, v].T
    if b is not None:
        out += b
    used = [x, offset, w]
    used += [] if b is None else [b]
    used += [] if mask is None else [mask]
    return np.ascontiguousarray(out.transpose(0, 3, 1, 2), dtype=np.result_type(*used, np.float32))
