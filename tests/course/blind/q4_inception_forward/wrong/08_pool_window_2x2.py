# wrong: the pooling window is only the pixel and its lower right neighbours (2x2), not the 3x3 around it
import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = [a.astype(dt) for a in (x, w1, r3, w3, r5, w5, wp)]
    if any(a.shape[1] != x.shape[1] for a in (w1, r3, r5, wp)):
        raise ValueError
    if w3.shape[1] != r3.shape[0] or w5.shape[1] != r5.shape[0]:
        raise ValueError
    N, C, H, W = x.shape
    pool = np.empty_like(x)
    for i in range(H):
        for j in range(W):
            pool[:, :, i, j] = x[:, :, i:i + 2, j:j + 2].max(axis=(2, 3))
    relu = lambda t: np.maximum(t, 0)
    return np.concatenate([relu(conv2d(x, w1)), relu(conv2d(relu(conv2d(x, r3)), w3, padding=1)),
                           relu(conv2d(relu(conv2d(x, r5)), w5, padding=2)), relu(conv2d(pool, wp))], axis=1)
