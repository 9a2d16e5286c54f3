import numpy as np


def causal_conv1d(x: np.ndarray, w: np.ndarray, b: np.ndarray, dilation: int = 1) -> np.ndarray:
    if x.shape[1] != w.shape[1] or dilation < 1:
        raise ValueError("invalid arguments")
    dtype = np.result_type(x, w, b, np.float32)
    O, C, k = w.shape
    N, _, T = x.shape
    # taps that see something at all
    taps = [m for m in range(k) if (k - 1 - m) * dilation < T]
    W = np.concatenate([w[:, :, m] for m in taps], axis=1).astype(dtype)
    y = np.empty((N, O, T), dtype=dtype)
    for n in range(N):
        stack = np.zeros((len(taps) * C, T), dtype=dtype)
        for i, m in enumerate(taps):
            s = (k - 1 - m) * dilation
            stack[i * C:(i + 1) * C, s:] = x[n, :, :T - s]
        y[n] = W.dot(stack) + b.astype(dtype)[:, None]
    return y


if __name__ == "__main__":
    x = np.array([[[1, 3, 2, 0, 4]]])
    w = np.array([[[10, -1, 2]]])
    print(causal_conv1d(x, w, np.array([1]), dilation=2))
