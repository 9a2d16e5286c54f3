import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    n, c, h, wd = x.shape
    c_, o, kh, kw = w.shape
    if c_ != c:
        raise ValueError("number of input channels")
    if output_padding >= max(stride, 1) and output_padding != 0:
        raise ValueError("output_padding")
    full_h = (h - 1) * stride + kh + output_padding
    full_w = (wd - 1) * stride + kw + output_padding
    if full_h - 2 * padding < 1 or full_w - 2 * padding < 1:
        raise ValueError("nothing left of the sheet")

    kind = np.result_type(x, w, *([] if b is None else [b]), np.float32)
    sheet = np.zeros((n, o, full_h, full_w), dtype=kind)

    # window (i, j) of the sheet is the place of the stamp of pixel (i, j); writing to a fixed
    # tap (u, v) of all windows at once touches every cell at most once
    sn, so, sh, sw = sheet.strides
    place = np.lib.stride_tricks.as_strided(
        sheet,
        shape=(kh, kw, n, o, h, wd),
        strides=(sh, sw, sn, so, sh * stride, sw * stride),
        writeable=True,
    )
    pixels = np.moveaxis(np.asarray(x, dtype=kind), 1, 3)           # n, h, w, c
    for u, v in np.ndindex(kh, kw):
        place[u, v] += np.moveaxis(pixels @ w[:, :, u, v].astype(kind), 3, 1)

    end_h = full_h - padding
    end_w = full_w - padding
    y = np.ascontiguousarray(sheet[:, :, padding:end_h, padding:end_w])
    if b is not None:
        np.add(y, np.asarray(b, dtype=kind)[None, :, None, None], out=y)
    return y
