from numpy.fft import fft, ifft, irfft, rfft
import numpy as np


def _spectrum(a, P, Q):
    a = rfft(a, n=Q, axis=3)
    return fft(a, n=P, axis=2)


def _back(s, P, Q):
    s = ifft(s, n=P, axis=2)
    return irfft(s, n=Q, axis=3)


def fft_conv2d(x, w):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channel mismatch")
    if w.shape[2] > x.shape[2] or w.shape[3] > x.shape[3]:
        raise ValueError("kernel larger than map")
    dtype = np.result_type(x, w, np.float32)
    Ho = x.shape[2] - w.shape[2] + 1
    Wo = x.shape[3] - w.shape[3] + 1
    if len(x) == 0:
        return np.empty((0, len(w), Ho, Wo), dtype)

    P = x.shape[2] + w.shape[2] - 1  # more than needed, never too little
    Q = x.shape[3] + w.shape[3] - 1
    X = _spectrum(np.array(x, dtype=np.float64), P, Q)
    K = np.conjugate(_spectrum(np.array(w, dtype=np.float64), P, Q))

    S = 0
    for c in range(x.shape[1]):
        S = S + X[:, None, c] * K[None, :, c]
    y = _back(S, P, Q)
    return np.ascontiguousarray(y[:, :, :Ho, :Wo], dtype=dtype)


if __name__ == "__main__":
    a = np.array([[[[3.0, 1, 4]]]])
    b = np.array([[[[1.0, 2]]]])
    print(fft_conv2d(a, b))  # 5 9
