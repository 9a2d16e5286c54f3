import numpy as np


def get_indices(n_out, k, stride, dilation):
    """index[u, i] = row (or column) of the padded map under tap u at position i"""
    return dilation * np.arange(k)[:, np.newaxis] + stride * np.arange(n_out)[np.newaxis, :]


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, Cf, HH, WW = w.shape
    if stride < 1:
        raise ValueError("stride")
    if padding < 0:
        raise ValueError("padding")
    if dilation < 1:
        raise ValueError("dilation")
    if C != Cf:
        raise ValueError("C")
    H_out = 1 + (H + 2 * padding - dilation * (HH - 1) - 1) // stride
    W_out = 1 + (W + 2 * padding - dilation * (WW - 1) - 1) // stride
    if H_out <= 0 or W_out <= 0:
        raise ValueError("kernel does not fit")

    arrays = (x, w) if b is None else (x, w, b)
    dtype = np.result_type(np.float32, *arrays)

    x_pad = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)), constant_values=0)
    rows = get_indices(H_out, HH, stride, dilation)          # HH, H_out
    cols = get_indices(W_out, WW, stride, dilation)          # WW, W_out
    # N, C, HH, WW, H_out, W_out
    patches = x_pad[:, :, rows[:, None, :, None], cols[None, :, None, :]].astype(dtype)
    patches = patches.transpose(1, 2, 3, 0, 4, 5).reshape(C * HH * WW, N * H_out * W_out)
    out = w.reshape(O, C * HH * WW).astype(dtype).dot(patches)
    if b is not None:
        out += b.reshape(O, 1).astype(dtype)
    return out.reshape(O, N, H_out, W_out).transpose(1, 0, 2, 3)
