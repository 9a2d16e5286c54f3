from abc import ABC, abstractmethod

import numpy as np


class Pooling(ABC):
    def __init__(self, k, stride):
        self.k = k
        self.stride = stride

    def out_shape(self, x):
        N, C, H, W = x.shape
        return N, C, (H - self.k) // self.stride + 1, (W - self.k) // self.stride + 1

    def backward(self, dy, x):
        if dy.shape != self.out_shape(x):
            raise ValueError(f"expected dy of shape {self.out_shape(x)}, got {dy.shape}")
        self.dtype = np.result_type(dy, x, np.float32)
        dx = np.zeros_like(x, dtype=self.dtype)
        return self.spread(np.asarray(dy, dtype=self.dtype), x, dx)

    @abstractmethod
    def spread(self, dy, x, dx):
        ...


class Avg(Pooling):
    def spread(self, dy, x, dx):
        k, s = self.k, self.stride
        # first down the columns, then along the rows
        N, C, Ho, Wo = dy.shape
        tall = np.zeros((N, C, x.shape[2], Wo), self.dtype)
        for i in range(Ho):
            tall[:, :, i * s:i * s + k] += dy[:, :, i:i + 1] / k
        for j in range(Wo):
            dx[..., j * s:j * s + k] += tall[..., j:j + 1] / k
        return dx


class Max(Pooling):
    def spread(self, dy, x, dx):
        k, s = self.k, self.stride
        N, C, Ho, Wo = dy.shape
        for n in range(N):
            for c in range(C):
                for j in range(Wo):
                    strip = x[n, c, :, j * s:j * s + k]
                    col = strip.argmax(axis=1)           # best column of each row
                    top = strip.max(axis=1)
                    for i in range(Ho):
                        r = i * s + int(top[i * s:i * s + k].argmax())
                        dx[n, c, r, j * s + col[r]] += dy[n, c, i, j]
        return dx


KINDS = {"max": Max, "avg": Avg}


def pool2d_backward(dy, x, k, stride, kind="max"):
    try:
        layer = KINDS[kind]
    except KeyError:
        raise ValueError(f"kind={kind!r}") from None
    return layer(k, stride).backward(dy, x)
