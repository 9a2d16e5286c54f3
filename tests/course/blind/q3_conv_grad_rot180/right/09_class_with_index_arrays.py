import numpy as np


class ConvBackward:
    def __init__(self, corr, dtype):
        self.corr = corr
        self.dtype = dtype

    def prepare(self, a):
        b = np.empty(a.shape, self.dtype)
        np.copyto(b, a)
        return b

    @staticmethod
    def rotated(a):
        rows = np.arange(a.shape[0] - 1, -1, -1)
        cols = np.arange(a.shape[1] - 1, -1, -1)
        return a[np.ix_(rows, cols)]

    def wrt_kernel(self, x, dy):
        return self.corr(self.prepare(x), self.prepare(dy))

    def wrt_map(self, k, dy):
        (kh, kw), (h, w) = k.shape, dy.shape
        canvas = np.zeros((h + kh + kh - 2, w + kw + kw - 2), self.dtype)
        canvas[np.ix_(np.arange(h) + kh - 1, np.arange(w) + kw - 1)] = dy
        return self.corr(canvas, self.rotated(self.prepare(k)))


def conv_grads(x, k, dy, corr2d_valid):
    expected = (len(x) - len(k) + 1, len(x[0]) - len(k[0]) + 1)
    if expected != dy.shape:
        raise ValueError(f"{dy.shape} instead of {expected}")
    op = ConvBackward(corr2d_valid, np.result_type(x, k, dy, np.float32))
    return op.wrt_map(k, dy), op.wrt_kernel(x, dy)
