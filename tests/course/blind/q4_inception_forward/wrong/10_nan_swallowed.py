# wrong: pooling and ReLU swallow NaN (fmax and where(t > 0, t, 0))
import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    x, w1, r3, w3, r5, w5, wp = [a.astype(dt) for a in (x, w1, r3, w3, r5, w5, wp)]
    if any(a.shape[1] != x.shape[1] for a in (w1, r3, r5, wp)):
        raise ValueError
    if w3.shape[1] != r3.shape[0] or w5.shape[1] != r5.shape[0]:
        raise ValueError

    def relu(t):
        return np.where(t > 0, t, np.zeros_like(t))

    H, W = x.shape[2:]
    q = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pool = x
    for i in range(3):
        for j in range(3):
            pool = np.fmax(pool, q[:, :, i:i + H, j:j + W])
    return np.concatenate([relu(conv2d(x, w1)), relu(conv2d(relu(conv2d(x, r3)), w3, padding=1)),
                           relu(conv2d(relu(conv2d(x, r5)), w5, padding=2)), relu(conv2d(pool, wp))], axis=1)
