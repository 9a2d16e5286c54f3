import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    N, C, H, W = x.shape
    if w.shape[0] != C:
        raise ValueError("C")
    _, O, kh, kw = w.shape
    if 0 < output_padding and stride <= output_padding:
        raise ValueError("output_padding")
    Hs = (H - 1) * stride + kh + output_padding
    Ws = (W - 1) * stride + kw + output_padding
    Ho, Wo = Hs - 2 * padding, Ws - 2 * padding
    if Ho < 1 or Wo < 1:
        raise ValueError("size")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    # every product x*w with the number of the cell of the sheet on which it falls
    values = np.einsum("nchw,couv->nohwuv", x.astype(np.float64), w.astype(np.float64), optimize=True)
    rows = np.arange(H)[:, None, None, None] * stride + np.arange(kh)[:, None]          # H 1 kh 1
    cols = np.arange(W)[:, None, None] * stride + np.arange(kw)                         # W 1 kw
    cell = rows * Ws + cols                                                             # H W kh kw
    sheet_no = np.arange(N * O).reshape(N, O, 1, 1, 1, 1) * (Hs * Ws)
    index = sheet_no + cell
    flat = np.bincount(index.ravel(), weights=values.ravel(), minlength=N * O * Hs * Ws)

    y = flat.reshape(N, O, Hs, Ws)[:, :, padding:Hs - padding, padding:Ws - padding]
    if b is not None:
        y = y + b[:, None, None]
    return y.astype(dtype)
