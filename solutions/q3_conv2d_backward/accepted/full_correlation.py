"""As in the textbook: dx is a full correlation of dy, spread out by the stride, with the turned kernel."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def spread(dy, stride, height, width):
    """dy with stride - 1 zeros between its entries, and zeros at the end up to the asked size."""
    out = np.zeros(dy.shape[:2] + (height, width), dtype=dy.dtype)
    out[:, :, : stride * (dy.shape[2] - 1) + 1 : stride, : stride * (dy.shape[3] - 1) + 1 : stride] = dy
    return out


def windows(maps, height, width, dilation):
    """(N, C, positions.., height, width): every dilation-th entry of the larger windows."""
    span = (dilation * (height - 1) + 1, dilation * (width - 1) + 1)
    return sliding_window_view(maps, span, axis=(2, 3))[..., ::dilation, ::dilation]


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, _, H, W = x.shape
    O, _, kh, kw = w.shape
    span_h, span_w = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    # positions of a window that moves by one pixel, before the stride picks some of them
    dense_h, dense_w = H + 2 * padding - span_h + 1, W + 2 * padding - span_w + 1
    expected = (N, O, (dense_h - 1) // stride + 1, (dense_w - 1) // stride + 1)
    if dy.shape != expected:
        raise ValueError("dy does not fit the forward pass")

    kind = np.result_type(dy, x, w, np.float32)
    dy, x, w = (np.array(a, dtype=kind) for a in (dy, x, w))
    dense = spread(dy, stride, dense_h, dense_w)

    frame = [(0, 0), (0, 0), (span_h - 1, span_h - 1), (span_w - 1, span_w - 1)]
    turned = w[:, :, ::-1, ::-1]
    dxp = np.einsum("noijuv,ocuv->ncij", windows(np.pad(dense, frame), kh, kw, dilation), turned, optimize=True)
    dx = dxp[:, :, padding : padding + H, padding : padding + W]

    xp = np.pad(x, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    seen = sliding_window_view(xp, (span_h, span_w), axis=(2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw = np.tensordot(dy, seen, axes=([0, 2, 3], [0, 2, 3]))
    return dx, dw, np.einsum("noij->o", dy)
