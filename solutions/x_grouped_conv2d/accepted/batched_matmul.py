"""Groups as the batch axis of one stacked matrix product; index arrays gather the pixels; double precision inside."""

import numpy as np


def gather(size, k, stride, count):
    return np.arange(k)[:, None] + stride * np.arange(count)[None, :]


class GroupedConv:
    def __init__(self, w, b, groups, stride, padding):
        self.w, self.b, self.groups, self.stride, self.padding = w, b, groups, stride, padding
        self.o, self.cg, self.kh, self.kw = w.shape

    def check(self, x):
        ok = self.groups >= 1 and x.shape[1] % self.groups == 0 and self.o % self.groups == 0
        if not ok or x.shape[1] // self.groups != self.cg:
            raise ValueError("groups")
        self.ho = (x.shape[2] + 2 * self.padding - self.kh) // self.stride + 1
        self.wo = (x.shape[3] + 2 * self.padding - self.kw) // self.stride + 1
        if self.ho < 1 or self.wo < 1:
            raise ValueError("size")

    def __call__(self, x):
        self.check(x)
        n, c, p = x.shape[0], x.shape[1], self.padding
        x = np.pad(np.asarray(x, dtype=np.float64), [(0, 0), (0, 0), (p, p), (p, p)])
        rows = gather(x.shape[2], self.kh, self.stride, self.ho)[:, None, :, None]
        cols = gather(x.shape[3], self.kw, self.stride, self.wo)[None, :, None, :]
        cube = x[:, :, rows, cols]  # n, c, kh, kw, ho, wo
        cube = cube.reshape(n, self.groups, self.cg * self.kh * self.kw, self.ho * self.wo)
        matrix = np.asarray(self.w, dtype=np.float64).reshape(self.groups, self.o // self.groups, -1)
        y = np.matmul(matrix[None], cube)
        return y.reshape(n, self.o, self.ho, self.wo)


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    y = GroupedConv(w, b, groups, stride, padding)(x)
    dtype = np.result_type(x.dtype, w.dtype, np.float32)
    if b is not None:
        y = y + b[None, :, None, None]
        dtype = np.result_type(dtype, b.dtype)
    return y.astype(dtype)
