"""One tap at a time, without a padded copy: each tap works on the part of the map that it really meets."""

import numpy as np


def out_size(size, k, s, p, d):
    return (size + 2 * p - d * (k - 1) - 1) // s + 1


def overlap(offset, size, count, stride):
    """Output positions first..last whose pixel offset + stride * position lies in the map, and the pixels' slice."""
    first = max(0, -(offset // stride))
    last = min(count - 1, (size - 1 - offset) // stride)
    start = offset + stride * first
    return slice(first, last + 1), slice(start, offset + stride * last + 1, stride), last >= first


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = out_size(H, kh, stride, padding, dilation)
    Wo = out_size(W, kw, stride, padding, dilation)
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("wrong shape of dy")

    dtype = np.result_type(dy, x, w, np.float32)
    dy, x, w = dy.astype(dtype), x.astype(dtype), w.astype(dtype)
    dx = np.zeros((N, C, H, W), dtype)
    dw = np.zeros((O, C, kh, kw), dtype)
    for u in range(kh):
        i, a, some_rows = overlap(u * dilation - padding, H, Ho, stride)
        for v in range(kw):
            j, e, some_columns = overlap(v * dilation - padding, W, Wo, stride)
            if some_rows and some_columns:
                part = dy[:, :, i, j]
                dx[:, :, a, e] += np.tensordot(part, w[:, :, u, v], axes=(1, 0)).transpose(0, 3, 1, 2)
                dw[:, :, u, v] = np.tensordot(part, x[:, :, a, e], axes=((0, 2, 3), (0, 2, 3)))
    db = np.sum(dy, axis=(0, 2, 3))
    return dx, dw, db
