import numpy as np


def window_index(taps, positions, stride, dilation):
    """row (or column) of the padded picture under tap t at position q"""
    t = np.repeat(np.arange(taps), positions)
    q = np.tile(np.arange(positions), taps)
    return (t * dilation + q * stride).reshape(taps, positions)


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    n, c, h, width = x.shape
    o, c, kh, kw = w.shape
    oh = (h + 2 * padding - (kh - 1) * dilation - 1) // stride + 1
    ow = (width + 2 * padding - (kw - 1) * dilation - 1) // stride + 1
    if tuple(dy.shape) != (n, o, oh, ow):
        raise ValueError("shape of dy: %s" % (dy.shape,))
    dtype = np.result_type(dy, x, w, np.float32)

    wide = width + 2 * padding
    r = window_index(kh, oh, stride, dilation)
    s = window_index(kw, ow, stride, dilation)
    # شمارهٔ پیکسل در نقشهٔ صاف‌شده: (kh, kw, oh, ow)
    flat = r[:, None, :, None] * wide + s[None, :, None, :]

    xp = np.zeros((n, c, h + 2 * padding, wide), dtype)
    xp[:, :, padding:h + padding, padding:width + padding] = x
    col = xp.reshape(n, c, xp.shape[2] * wide)[:, :, flat.ravel()].reshape(n, c * kh * kw, oh * ow)

    g = dy.astype(dtype).reshape(n, o, oh * ow)
    dw = np.tensordot(g, col, ([0, 2], [0, 2])).reshape(o, c, kh, kw)
    db = g.sum(axis=2).sum(axis=0)

    # back from columns to the picture
    back = np.matmul(w.astype(dtype).reshape(o, -1).T, g).reshape(n, c, flat.size)
    picture = np.zeros((n, c, (h + 2 * padding) * wide), dtype)
    picture[:, :, flat.ravel()] += back
    picture = picture.reshape(xp.shape)
    return picture[:, :, padding:padding + h, padding:padding + width].copy(), dw, db
