import numpy as np


def _fold(cols, s, extra):
    """(k, ..., L) -> (..., (L-1)*s + k + extra): row t of the stack starts at position t"""
    k = cols.shape[0]
    L = cols.shape[-1]
    out = np.zeros(cols.shape[1:-1] + ((L - 1) * s + k + extra,), dtype=cols.dtype)
    for t, part in enumerate(cols):
        out[..., t:t + (L - 1) * s + 1:s] += part
    return out


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    if x.shape[1] != w.shape[0]:
        raise ValueError("channels of x and w do not match")
    if output_padding and output_padding >= stride:
        raise ValueError("output_padding >= stride")
    ho = (x.shape[2] - 1) * stride - 2 * padding + w.shape[2] + output_padding
    wo = (x.shape[3] - 1) * stride - 2 * padding + w.shape[3] + output_padding
    if min(ho, wo) < 1:
        raise ValueError("empty output")

    dt = np.result_type(x, w, np.float32)
    if b is not None:
        dt = np.result_type(dt, b)

    # (C,O,kh,kw) . (N,C,H,W) -> (O,kh,kw,N,H,W)
    stamps = np.tensordot(w.astype(dt), x.astype(dt), axes=([0], [1]))
    a = _fold(stamps.transpose(2, 1, 3, 0, 4, 5), stride, output_padding)   # (kh, N, O, H, Wf)
    a = _fold(a.transpose(0, 1, 2, 4, 3), stride, output_padding)           # (N, O, Wf, Hf)
    y = a.swapaxes(2, 3)[:, :, padding:padding + ho, padding:padding + wo]
    if b is None:
        return y.copy()
    return y + b.reshape(-1, 1, 1).astype(dt)
