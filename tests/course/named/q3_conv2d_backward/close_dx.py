import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p = stride, padding
    Ho = (H + 2 * p - dilation * (kh - 1) - 1) // s + 1
    Wo = (W + 2 * p - dilation * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy must be (N, O, Ho, Wo)")
    out = np.result_type(dy, x, w, np.float32)

    # everything with the channels at the end, so that a tap is a plain matrix product
    g = np.ascontiguousarray(dy.transpose(0, 2, 3, 1), dtype=out)
    k = np.ascontiguousarray(w.transpose(2, 3, 0, 1), dtype=out)
    maps = np.zeros((N, H + 2 * p, W + 2 * p, C), out)
    maps[:, p:p + H, p:p + W] = x.transpose(0, 2, 3, 1)

    dw = np.zeros_like(k)
    for u in range(kh):
        for v in range(kw):
            top, left = u * dilation, v * dilation
            seen = maps[:, top:top + s * (Ho - 1) + 1:s, left:left + s * (Wo - 1) + 1:s]
            dw[u, v] = g.reshape(-1, O).T @ seen.reshape(-1, C)

    # now dx: هر خروجی گرادیانش را به پنجرهٔ خودش برمی‌گرداند
    back = np.zeros_like(maps)
    for u in range(kh):
        for v in range(kw):
            back[:, u:u + s * (Ho - 1) + 1:s, v:v + s * (Wo - 1) + 1:s] += g @ k[u, v]

    dx = back[:, p:p + H, p:p + W].transpose(0, 3, 1, 2)
    return dx, dw.transpose(2, 3, 0, 1), g.sum(axis=(0, 1, 2))
