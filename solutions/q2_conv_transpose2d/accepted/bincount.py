"""Writes down for every product the number of the output that it goes to, and lets np.bincount add them up."""

import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    if x.shape[1] != w.shape[0]:
        raise ValueError("channels")
    if output_padding >= max(stride, 1) and output_padding > 0:
        raise ValueError("output padding")
    (n, _, h, wd), (_, o, kh, kw) = x.shape, w.shape
    ho = (h - 1) * stride - 2 * padding + kh + output_padding
    wo = (wd - 1) * stride - 2 * padding + kw + output_padding
    if not (ho >= 1 and wo >= 1):
        raise ValueError("size")
    dtype = np.result_type(*[a for a in (x, w, b) if a is not None], np.float32)
    products = np.einsum("ncij,couv->noijuv", x.astype(np.float64), w.astype(np.float64), optimize=True)
    k, ch, i, j, u, v = np.ogrid[:n, :o, :h, :wd, :kh, :kw]
    a, e = i * stride + u - padding, j * stride + v - padding
    place = np.where((a >= 0) & (a < ho) & (e >= 0) & (e < wo), ((k * o + ch) * ho + a) * wo + e, n * o * ho * wo)
    total = np.bincount(np.broadcast_to(place, products.shape).ravel(), products.ravel(), n * o * ho * wo + 1)
    y = total[:-1].reshape(n, o, ho, wo)
    if b is not None:
        y = y + np.asarray(b)[None, :, None, None]
    return y.astype(dtype)
