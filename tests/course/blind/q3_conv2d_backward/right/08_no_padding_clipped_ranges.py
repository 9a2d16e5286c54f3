import numpy as np


def _span(offset, size, n_out, s):
    """Outputs i with 0 <= i*s + offset < size, as (first, last + 1)."""
    lo = max(0, -(offset // s))                 # ceil(-offset / s)
    hi = min(n_out, (size - 1 - offset) // s + 1)
    hi = max(hi, lo)
    return lo, hi


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    n, c, h, wd = x.shape
    o, _, kh, kw = w.shape
    ho = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (wd + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (n, o, ho, wo):
        raise ValueError("dy has not the shape of the output")
    dt = np.result_type(dy, x, w, np.float32)
    dy, x, w = dy.astype(dt), x.astype(dt), w.astype(dt)

    dx = np.zeros((n, c, h, wd), dt)
    dw = np.zeros((o, c, kh, kw), dt)
    for u in range(kh):
        a = u * dilation - padding
        i0, i1 = _span(a, h, ho, stride)
        # an empty range gives an empty index array, no special case is needed
        r = np.arange(i0, i1) * stride + a
        for v in range(kw):
            b = v * dilation - padding
            j0, j1 = _span(b, wd, wo, stride)
            q = np.arange(j0, j1) * stride + b
            part = dy[:, :, i0:i1, j0:j1]
            pix = (slice(None), slice(None), r[:, None], q[None, :])
            dw[:, :, u, v] = np.einsum("noij,ncij->oc", part, x[pix], optimize=True)
            dx[pix] += np.einsum("noij,oc->ncij", part, w[:, :, u, v], optimize=True)
    return dx, dw, dy.sum(axis=(0, 2, 3))


if __name__ == "__main__":
    X = np.array([[[[1, 2, 3], [4, 5, 6]]]])
    K = np.array([[[[1, -1], [2, 0]]]])
    G = np.array([[[[1, 2]]]])
    for t in conv2d_backward(G, X, K):
        print(t)
