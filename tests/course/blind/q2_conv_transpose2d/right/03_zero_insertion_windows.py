import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    """Put stride-1 zeros between the pixels, then an ordinary convolution with the kernel turned by 180 degrees."""
    N, C, H, W = x.shape
    O, kh, kw = w.shape[1:]
    s, p, q = int(stride), int(padding), int(output_padding)

    Ho = (H - 1) * s - 2 * p + kh + q
    Wo = (W - 1) * s - 2 * p + kw + q
    if Ho <= 0 or Wo <= 0:
        raise ValueError(f"output size {Ho} x {Wo}")
    if q > 0 and not q < s:
        raise ValueError(f"output padding {q} needs a stride above {q}, not {s}")
    if w.shape[0] != C:
        raise ValueError("w must have one kernel for every input channel")

    arrays = [a for a in (x, w, b) if a is not None]
    dtype = np.result_type(np.float32, *arrays)

    # kh-1 zeros on every side ("full"), q more at the bottom and on the right
    wide = np.zeros((N, C, (H - 1) * s + 1 + 2 * (kh - 1) + q, (W - 1) * s + 1 + 2 * (kw - 1) + q), dtype=dtype)
    wide[:, :, kh - 1:kh + (H - 1) * s:s, kw - 1:kw + (W - 1) * s:s] = x
    wide = wide[:, :, p:p + Ho + kh - 1, p:p + Wo + kw - 1]

    windows = sliding_window_view(wide, (kh, kw), axis=(2, 3))       # N, C, Ho, Wo, kh, kw
    turned = w[:, :, ::-1, ::-1].astype(dtype)
    y = np.einsum("ncaeuv,couv->noae", windows, turned, optimize=True)
    y = y.astype(dtype)
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
