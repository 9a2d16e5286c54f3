import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    """dx, dw, db with FFTs: a correlation is a product with the conjugate spectrum."""
    n, c, h, wd = x.shape
    o, _, kh, kw = w.shape
    ph, pw = h + 2 * padding, wd + 2 * padding
    eh, ew = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    if dy.shape != (n, o, (ph - eh) // stride + 1, (pw - ew) // stride + 1):
        raise ValueError("dy.shape")
    dt = np.result_type(dy, x, w, np.float32)
    if not n:
        return np.zeros(x.shape, dt), np.zeros(w.shape, dt), np.zeros(o, dt)

    X = np.zeros((n, c, ph, pw))
    X[:, :, padding:ph - padding, padding:pw - padding] = x
    G = np.zeros((n, o, ph, pw))
    G[:, :, :ph - eh + 1:stride, :pw - ew + 1:stride] = dy
    K = np.zeros((o, c, ph, pw))
    K[:, :, :eh:dilation, :ew:dilation] = w
    FX, FG, FK = np.fft.fft2(X), np.fft.fft2(G), np.fft.fft2(K)

    dx = np.fft.ifft2(np.einsum("noab,ocab->ncab", FG, FK)).real
    dx = dx[:, :, padding:padding + h, padding:padding + wd]

    dw = np.fft.ifft2(np.einsum("noab,ncab->ocab", np.conj(FG), FX)).real
    dw = dw[:, :, :eh:dilation, :ew:dilation]
    # هسته در پس‌انتشار ۱۸۰ درجه می‌چرخد
    dw = np.flip(dw, (2, 3))
    return dx.astype(dt), dw.astype(dt), dy.astype(dt).sum(axis=(0, 2, 3))
