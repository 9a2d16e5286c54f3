"""Sliding windows, the winners as flat indices into all maps, and np.bincount to add them up; in float64."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def pool2d_backward(dy, x, k, stride, kind="max"):
    if kind not in {"max", "avg"}:
        raise ValueError("kind must be max or avg")
    x = np.ascontiguousarray(x)
    numbers = np.arange(x.size).reshape(x.shape)
    expected = x.shape[:2] + tuple((side - k) // stride + 1 for side in x.shape[2:])
    if dy.shape != expected:
        raise ValueError(f"{dy.shape} != {expected}")

    def windows(array):
        if array.shape[0] == 0:
            return array.reshape(0, k * k)
        view = sliding_window_view(array, (k, k), axis=(2, 3))[:, :, ::stride, ::stride]
        return view.reshape(-1, k * k)

    members = windows(numbers)
    if kind == "max":
        best = windows(x).argmax(axis=1)
        targets, amounts = members[np.arange(len(best)), best], dy.ravel().astype(float)
    else:
        targets = members.ravel()
        amounts = np.repeat(dy.ravel().astype(float) / (k * k), k * k)
    dx = np.bincount(targets, weights=amounts, minlength=x.size)[: x.size].reshape(x.shape)
    return dx.astype(np.result_type(dy, x, np.float32))
