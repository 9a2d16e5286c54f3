import numpy as np


def fft_conv2d(x, w):
    """
    Every map is read as one long row of H*W numbers. Step of one row = step of W numbers, so the
    kernel with its rows spread W apart is a 1-D kernel, and lag i*W + j is pixel (i, j).
    i*W + j + u*W + v never exceeds H*W - 1, so nothing wraps.
    """
    N, C, H, W = x.shape
    O, K, kh, kw = w.shape
    if K != C:
        raise ValueError("number of channels")
    if H - kh < 0 or W - kw < 0:
        raise ValueError("kernel does not fit")
    typ = np.result_type(x, w, np.float32)
    if N == 0:
        return np.zeros((0, O, H - kh + 1, W - kw + 1), typ)

    spread = np.zeros((O, C, H, W))
    spread[:, :, :kh, :kw] = w
    L = H * W
    X = np.fft.rfft(x.reshape(N, C, L).astype(np.float64))
    F = np.fft.rfft(spread.reshape(O, C, L))
    Y = np.matmul(X.transpose(2, 0, 1), F.conj().transpose(2, 1, 0))  # L//2+1, N, O
    y = np.fft.irfft(Y.transpose(1, 2, 0), n=L)
    y = y.reshape(N, O, H, W)[:, :, : H - kh + 1, : W - kw + 1]
    return np.array(y, dtype=typ)
