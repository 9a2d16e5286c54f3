"""One matrix product makes the columns of all stamps; np.add.at puts them down (col2im)."""

import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    (n, c, h, wid), (c_w, o, kh, kw) = x.shape, w.shape
    ho, wo = ((s - 1) * stride - 2 * padding + k + output_padding for s, k in ((h, kh), (wid, kw)))
    if c != c_w or (0 < output_padding and stride <= output_padding) or min(ho, wo) < 1:
        raise ValueError("invalid arguments")
    dtype = np.result_type(np.float32, x, w, *([b] if b is not None else []))
    columns = w.reshape(c, o * kh * kw).T.astype(dtype) @ x.reshape(n, c, h * wid).astype(dtype)
    columns = columns.reshape(n, o, kh, kw, h, wid)
    a = np.arange(h) * stride + np.arange(kh)[:, None] - padding
    e = np.arange(wid) * stride + np.arange(kw)[:, None] - padding
    a, e = np.where((a < 0) | (a >= ho), ho, a), np.where((e < 0) | (e >= wo), wo, e)  # the rest goes to a margin
    y = np.zeros((n, o, ho + 1, wo + 1), dtype)
    np.add.at(y, (slice(None), slice(None), a[:, None, :, None], e[None, :, None, :]), columns)
    y = y[:, :, :ho, :wo]
    return (y if b is None else y + b[:, None, None]).astype(dtype)
