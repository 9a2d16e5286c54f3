import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C_w, kw, kh = w.shape  # first along the width, then along the height
    if C_w != C:
        raise ValueError("channels")
    if stride < 1:
        raise ValueError("stride")
    if padding < 0:
        raise ValueError("padding")
    if dilation < 1:
        raise ValueError("dilation")

    H_out = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    W_out = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if H_out < 1 or W_out < 1:
        raise ValueError("kernel too big")

    if b is None:
        kind = np.result_type(x, w, np.float32)
        y = np.zeros((N, O, H_out, W_out), kind)
    else:
        kind = np.result_type(x, w, b, np.float32)
        y = np.empty((N, O, H_out, W_out), kind)
        y[...] = b[None, :, None, None]

    padded = np.zeros((N, C, H + 2 * padding, W + 2 * padding), kind)
    padded[:, :, padding:padding + H, padding:padding + W] = x

    for dy in range(kh):
        for dx in range(kw):
            top = dy * dilation
            left = dx * dilation
            piece = padded[:, :, top:top + stride * (H_out - 1) + 1:stride, left:left + stride * (W_out - 1) + 1:stride]
            y += np.einsum("ncij,oc->noij", piece, w[:, :, dx, dy].astype(kind))
    return y
