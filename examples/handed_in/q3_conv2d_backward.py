import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    dtype = np.result_type(dy, x, w, np.float32)
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError(f"dy has shape {dy.shape}, the forward pass gives {(N, O, Ho, Wo)}")
    g, f = dy.astype(dtype), w.astype(dtype)
    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    dxp = np.zeros_like(xp)
    dw = np.zeros(w.shape, dtype)
    for i in range(kh):
        for j in range(kw):
            window = (
                slice(None),
                slice(None),
                slice(i * dilation, i * dilation + stride * (Ho - 1) + 1, stride),
                slice(j * dilation, j * dilation + stride * (Wo - 1) + 1, stride),
            )
            dw[:, :, i, j] = np.tensordot(g, xp[window], axes=((0, 2, 3), (0, 2, 3)))
            dxp[window] += np.einsum("noij,oc->ncij", g, f[:, :, i, j])
    return dxp[:, :, padding : padding + H, padding : padding + W].copy(), dw, g.sum(axis=(0, 2, 3))
