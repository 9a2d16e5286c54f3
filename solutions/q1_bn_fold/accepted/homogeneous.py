"""Both layers as matrices that act on (pixels, 1); their product is the folded layer."""

import numpy as np


def affine(matrix, shift):
    top = np.hstack([matrix, shift[:, None]])
    bottom = np.zeros((1, top.shape[1]))
    bottom[0, -1] = 1
    return np.vstack([top, bottom])


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    dtype = np.result_type(*[a for a in (w, b, gamma, beta, mean, var) if a is not None], np.float32)
    if not np.all(np.asarray(var) >= 0):
        raise ValueError("var must not be negative")
    O = w.shape[0]
    bias = np.zeros(O) if b is None else b
    convolution = affine(w.reshape(O, -1), bias)
    centring = affine(np.eye(O), -mean.astype(float))
    scaling = affine(np.diag(gamma / np.sqrt(var.astype(float) + eps)), beta)
    folded = scaling @ (centring @ convolution)
    w_folded = folded[:-1, :-1].reshape(w.shape).astype(dtype)
    return w_folded, folded[:-1, -1].astype(dtype)
