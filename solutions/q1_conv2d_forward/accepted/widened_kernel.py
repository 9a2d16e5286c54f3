"""Writes the gaps of a dilated kernel as zeros and convolves with stride 1; the stride picks from the result."""

import numpy as np


class Convolution:
    def __init__(self, kernel, bias):
        self.kernel = kernel
        self.bias = bias

    def widen(self, dilation):
        o, c, kh, kw = self.kernel.shape
        wide = np.zeros((o, c, dilation * (kh - 1) + 1, dilation * (kw - 1) + 1), self.kernel.dtype)
        wide[:, :, ::dilation, ::dilation] = self.kernel
        return Convolution(wide, self.bias)

    def __call__(self, maps):
        kh, kw = self.kernel.shape[2:]
        high, wide = maps.shape[2] - kh + 1, maps.shape[3] - kw + 1
        if high < 1 or wide < 1:
            raise ValueError("the kernel is too large")
        result = self.bias[:, None, None]
        for u in range(kh):
            for v in range(kw):
                if self.kernel[:, :, u, v].any():
                    part = maps[:, None, :, u : u + high, v : v + wide]
                    result = result + (part * self.kernel[:, :, u, v, None, None]).sum(axis=2)
        shape = (maps.shape[0], len(self.kernel), high, wide)
        return np.broadcast_to(result, shape)


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if x.shape[1] - w.shape[1]:
        raise ValueError("channels")
    if padding < 0 or stride * 1 < 1 or dilation < 1:
        raise ValueError("stride, padding, dilation")
    if b is None:
        b = np.zeros(len(w), dtype=w.dtype)
    dtype = np.result_type(x, w, b, np.float32)
    n, c, h, wd = x.shape
    maps = np.zeros((n, c, h + 2 * padding, wd + 2 * padding), dtype)
    maps[:, :, padding : padding + h, padding : padding + wd] = x
    y = Convolution(w.astype(dtype), b.astype(dtype)).widen(dilation)(maps)
    return np.array(y[:, :, ::stride, ::stride])
