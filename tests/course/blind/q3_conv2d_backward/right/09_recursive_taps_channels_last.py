import numpy as np


def _walk(taps, g, xp, w, dxp, dw, s):
    """One tap: do it. More taps: first half, second half."""
    if len(taps) > 1:
        half = len(taps) // 2
        _walk(taps[:half], g, xp, w, dxp, dw, s)
        _walk(taps[half:], g, xp, w, dxp, dw, s)
        return
    u, v, r, q = taps[0]
    ho, wo = g.shape[1], g.shape[2]
    view = np.s_[:, r:r + (ho - 1) * s + 1:s, q:q + (wo - 1) * s + 1:s, :]
    dw[:, :, u, v] += np.tensordot(g, xp[view], axes=((0, 1, 2), (0, 1, 2)))
    dxp[view] += g @ w[:, :, u, v]


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    dt = np.result_type(dy, x, w, np.float32)
    N, C, H, W = x.shape
    O = w.shape[0]
    kh, kw = w.shape[2:]
    expected = (
        N,
        O,
        int(np.floor((H + 2 * padding - dilation * (kh - 1) - 1) / stride)) + 1,
        int(np.floor((W + 2 * padding - dilation * (kw - 1) - 1) / stride)) + 1,
    )
    if dy.shape != expected:
        raise ValueError(f"{dy.shape} != {expected}")

    # NHWC ، کانال آخر
    g = np.ascontiguousarray(dy.transpose(0, 2, 3, 1)).astype(dt)
    xp = np.pad(x.transpose(0, 2, 3, 1).astype(dt), ((0, 0), (padding,) * 2, (padding,) * 2, (0, 0)))
    dxp = np.zeros(xp.shape, dt)
    dw = np.zeros(w.shape, dt)
    taps = [(u, v, u * dilation, v * dilation) for u in range(kh) for v in range(kw)]
    _walk(taps, g, xp, w.astype(dt), dxp, dw, stride)

    dx = dxp[:, padding:padding + H, padding:padding + W, :].transpose(0, 3, 1, 2)
    return np.ascontiguousarray(dx), dw, g.sum(axis=(0, 1, 2))
