"""im2col: index arrays gather all windows into a matrix; matrix products; the columns are added back with np.add.at."""

import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    n, c, h, wid = x.shape
    o, _, kh, kw = w.shape
    ho = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (wid + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if tuple(dy.shape) != (n, o, ho, wo):
        raise ValueError(f"dy should be {(n, o, ho, wo)}, not {dy.shape}")
    dtype = np.result_type(dy, x, w, np.float32)

    # rows and columns of the padded map, for every (tap, position)
    rows = (np.arange(kh) * dilation)[:, None, None, None] + (np.arange(ho) * stride)[None, None, :, None]
    cols = (np.arange(kw) * dilation)[None, :, None, None] + (np.arange(wo) * stride)[None, None, None, :]
    rows, cols = np.broadcast_arrays(rows, cols)

    padded = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    columns = padded[:, :, rows, cols].reshape(n, c * kh * kw, ho * wo)
    g = dy.astype(dtype).reshape(n, o, ho * wo)
    flat_w = w.astype(dtype).reshape(o, c * kh * kw)

    dw = (g @ columns.transpose(0, 2, 1)).sum(axis=0).reshape(w.shape)
    db = g.sum(axis=(0, 2))
    dcolumns = (flat_w.T @ g).reshape(n, c, kh, kw, ho, wo)
    dpadded = np.zeros_like(padded)
    np.add.at(dpadded, (slice(None), slice(None), rows, cols), dcolumns)
    return dpadded[:, :, padding : padding + h, padding : padding + wid].copy(), dw, db
