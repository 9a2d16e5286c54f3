"""The kernel stays as it is: dy is turned instead, and so is the result. All in float64 until the end."""

import numpy as np


def half_turn(array):
    return array[::-1, ::-1]


def conv_grads(x, k, dy, corr2d_valid):
    if np.subtract(x.shape, k.shape).tolist() != [side - 1 for side in dy.shape]:
        raise ValueError("wrong upstream gradient")
    target = np.result_type(x, k, dy, np.float32)
    up, down = x.shape[0] - dy.shape[0], x.shape[1] - dy.shape[1]
    turned = half_turn(dy.astype(np.float64))
    turned = np.concatenate([np.zeros((up, dy.shape[1])), turned, np.zeros((up, dy.shape[1]))], axis=0)
    turned = np.hstack([np.zeros((len(turned), down)), turned, np.zeros((len(turned), down))])
    dx = half_turn(corr2d_valid(b=k.astype(np.float64), a=turned))
    dk = corr2d_valid(b=dy.astype(np.float64), a=x.astype(np.float64))
    return np.ascontiguousarray(dx, dtype=target), dk.astype(target)
