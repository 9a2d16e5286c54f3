import numpy as np


class Geometry:
    """Where tap (u, v) of the kernel reads in the padded maps."""

    def __init__(self, x_shape, w_shape, stride, padding, dilation):
        self.N, self.C, self.H, self.W = x_shape
        self.O, _, self.kh, self.kw = w_shape
        self.s, self.p, self.d = stride, padding, dilation
        self.Ho = self._length(self.H, self.kh)
        self.Wo = self._length(self.W, self.kw)

    def _length(self, size, k):
        return (size + 2 * self.p - self.d * (k - 1) - 1) // self.s + 1

    @property
    def out_shape(self):
        return self.N, self.O, self.Ho, self.Wo

    def taps(self):
        for u in range(self.kh):
            for v in range(self.kw):
                yield u, v, np.ix_(range(self.N), range(self.C),
                                   u * self.d + self.s * np.arange(self.Ho),
                                   v * self.d + self.s * np.arange(self.Wo))

    def pad(self, x, dtype):
        out = np.zeros((self.N, self.C, self.H + 2 * self.p, self.W + 2 * self.p), dtype)
        self.inner(out)[...] = x
        return out

    def inner(self, padded):
        return padded[:, :, self.p:self.p + self.H, self.p:self.p + self.W]


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    geo = Geometry(x.shape, w.shape, stride, padding, dilation)
    if dy.shape != geo.out_shape:
        raise ValueError(f"dy: expected shape {geo.out_shape} but got {dy.shape}")
    dtype = np.result_type(dy, x, w, np.float32)

    # (O, N*Ho*Wo)
    g = np.moveaxis(dy.astype(dtype), 1, 0).reshape(geo.O, geo.N * geo.Ho * geo.Wo)
    kernel = w.astype(dtype)
    padded = geo.pad(x, dtype)
    dpadded = np.zeros_like(padded)
    dw = np.zeros(w.shape, dtype)
    for u, v, where in geo.taps():
        seen = padded[where].transpose(1, 0, 2, 3).reshape(geo.C, g.shape[1])
        dw[:, :, u, v] = g @ seen.T
        back = kernel[:, :, u, v].T @ g
        # within one tap no pixel occurs twice, so += with an index is safe
        dpadded[where] += back.reshape(geo.C, geo.N, geo.Ho, geo.Wo).transpose(1, 0, 2, 3)
    return geo.inner(dpadded).copy(), dw, g.sum(axis=1)
