from collections.abc import Callable

import numpy as np


class ConvReLU:
    def __init__(self, weight, conv2d):
        self.weight = weight
        self.conv2d = conv2d
        self.pad = weight.shape[-1] // 2

    def __call__(self, x):
        if x.shape[1] != self.weight.shape[1]:
            raise ValueError("wrong number of channels")
        z = self.conv2d(x, self.weight, padding=self.pad)
        return (z + np.abs(z)) / 2


class MaxPool3:
    def __call__(self, x):
        n, c, h, w = x.shape
        y = np.empty_like(x)
        for i in range(h):
            for j in range(w):
                window = x[:, :, max(i - 1, 0):i + 2, max(j - 1, 0):j + 2]
                y[:, :, i, j] = window.max(axis=(2, 3))
        return y


class Sequential:
    def __init__(self, *layers):
        self.layers = layers

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def inception(
    x: np.ndarray,
    w1: np.ndarray,
    r3: np.ndarray,
    w3: np.ndarray,
    r5: np.ndarray,
    w5: np.ndarray,
    wp: np.ndarray,
    conv2d: Callable[..., np.ndarray],
) -> np.ndarray:
    dtype = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    c = lambda w: ConvReLU(np.array(w, dtype=dtype), conv2d)
    branches = [
        Sequential(c(w1)),
        Sequential(c(r3), c(w3)),
        Sequential(c(r5), c(w5)),
        Sequential(MaxPool3(), c(wp)),
    ]
    data = np.array(x, dtype=dtype, order="C")
    return np.concatenate([b(data) for b in branches], axis=1).astype(dtype)
