import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    batch, cin, H, W = x.shape
    cout, _, kh, kw = w.shape
    Kh, Kw = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    fh, fw = H + 2 * padding - Kh + 1, W + 2 * padding - Kw + 1
    Ho, Wo = -(-fh // stride), -(-fw // stride)
    if dy.shape != (batch, cout, Ho, Wo):
        raise ValueError("dy should have shape %r" % ((batch, cout, Ho, Wo),))
    dtype = np.result_type(dy, x, w, np.float32)
    dy, w = dy.astype(dtype), w.astype(dtype)
    pads = [(0, 0), (0, 0), (padding, padding), (padding, padding)]
    view = sliding_window_view(np.pad(x.astype(dtype), pads), (Kh, Kw), axis=(2, 3))
    view = view[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw = np.einsum("bohw,bchwuv->ocuv", dy, view, optimize=True)

    # full convolution of dy with the turned kernel
    room = [(0, 0), (0, 0), (Kh - 1, fh - Ho + Kh - 1), (Kw - 1, fw - Wo + Kw - 1)]
    view = sliding_window_view(np.pad(dy, room), (Kh, Kw), axis=(2, 3))[..., ::dilation, ::dilation]
    dxp = np.einsum("bohwuv,ocuv->bchw", view, w[:, :, ::-1, ::-1], optimize=True)
    return dxp[:, :, padding:padding + H, padding:padding + W], dw, dy.sum(axis=(0, 2, 3))
