import numpy as np
from numpy.lib.stride_tricks import as_strided


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = 1 + (H + 2 * padding - dilation * (kh - 1) - 1) // stride
    Wo = 1 + (W + 2 * padding - dilation * (kw - 1) - 1) // stride
    if np.shape(dy) != (N, O, Ho, Wo):
        raise ValueError("shape mismatch in conv2d_backward")

    dt = np.result_type(dy, x, w, np.float32)
    dy = np.ascontiguousarray(dy, dtype=dt)
    w = np.ascontiguousarray(w, dtype=dt)
    # xp is our own C-contiguous copy, so its strides are known
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dt)
    xp[:, :, padding:padding + H, padding:padding + W] = x
    a, b, r, q = xp.strides
    windows = as_strided(
        xp,
        shape=(N, C, kh, kw, Ho, Wo),
        strides=(a, b, r * dilation, q * dilation, r * stride, q * stride),
        writeable=False,
    )
    dw = np.einsum("noij,ncuvij->ocuv", dy, windows, optimize=True)

    # contributions of all taps at once, then add them up tap by tap (windows overlap!)
    contrib = np.einsum("noij,ocuv->uvncij", dy, w, optimize=True)
    dxp = np.zeros_like(xp)
    for u, v in np.ndindex(kh, kw):
        top, left = u * dilation, v * dilation
        dxp[:, :, top:top + stride * Ho:stride, left:left + stride * Wo:stride][:, :, :Ho, :Wo] += contrib[u, v]

    db = np.add.reduce(dy, axis=(0, 2, 3))
    return dxp[:, :, padding:padding + H, padding:padding + W], np.array(dw), db
