import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy does not belong to x and w")
    dt = np.result_type(dy, x, w, np.float32)
    if N == 0:
        return np.zeros(x.shape, dt), np.zeros(w.shape, dt), np.zeros(O, dt)

    G = dy.reshape(N, O, Ho * Wo).astype(dt)
    rr = np.arange(0, stride * Ho, stride) + dilation * np.arange(kh)[:, None]
    cc = np.arange(0, stride * Wo, stride) + dilation * np.arange(kw)[:, None]
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (padding,) * 2, (padding,) * 2))
    X_col = xp.take(rr, axis=2).take(cc, axis=4)          # N, C, kh, Ho, kw, Wo
    X_col = X_col.transpose(0, 1, 2, 4, 3, 5).reshape(N, C * kh * kw, Ho * Wo)

    grads = G @ X_col.swapaxes(1, 2)                      # one matrix for each image
    dw = grads[-1].reshape(O, C, kh, kw)

    D_col = (w.reshape(O, -1).astype(dt).T @ G).reshape(N, C, kh, kw, Ho, Wo)
    dxp = np.zeros_like(xp)
    for u in range(kh):
        for v in range(kw):
            dxp[:, :, rr[u, 0]:rr[u, -1] + 1:stride, cc[v, 0]:cc[v, -1] + 1:stride] += D_col[:, :, u, v]
    dx = dxp[:, :, padding:padding + H, padding:padding + W].copy()
    return dx, dw, G.sum(axis=(0, 2))
