"""Turned inside out: gathers, for every output, the window of pixels whose stamps reach it, by index arithmetic."""

import numpy as np


def one_side(size, taps, stride, padding, extra):
    """For each output index and each tap, the input index that meets it, or `size` (a zero) if there is none."""
    out = (size - 1) * stride - 2 * padding + taps + extra
    if out < 1:
        raise ValueError("nothing is left of the output")
    lead = np.arange(out)[:, None] + padding - np.arange(taps)
    index, rest = np.divmod(lead, stride)
    return np.where((rest == 0) & (index >= 0) & (index < size), index, size)


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    if x.shape[1] != w.shape[0] or (output_padding > 0 and output_padding >= stride):
        raise ValueError("the arguments do not fit together")
    rows = one_side(x.shape[2], w.shape[2], stride, padding, output_padding)
    cols = one_side(x.shape[3], w.shape[3], stride, padding, output_padding)
    dtype = np.result_type(x.dtype, w.dtype, np.float32, *([] if b is None else [b.dtype]))
    padded = np.zeros((*x.shape[:2], x.shape[2] + 1, x.shape[3] + 1), dtype)
    padded[:, :, :-1, :-1] = x
    gathered = padded[:, :, rows[:, None, :, None], cols[None, :, None, :]]
    y = np.einsum("ncaeuv,couv->noae", gathered, w.astype(dtype), optimize=True)
    return y if b is None else (y + b[:, np.newaxis, np.newaxis]).astype(dtype)
