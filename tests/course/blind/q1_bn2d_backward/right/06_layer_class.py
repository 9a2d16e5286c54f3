import numpy as np


class BatchNorm2d:
    """A layer with a cache, as in our homework notebook."""

    AXES = (0, 2, 3)

    def __init__(self, gamma, eps):
        self.gamma = np.asarray(gamma, dtype=np.float64).reshape(1, -1, 1, 1)
        self.eps = eps
        self.cache = None

    def forward(self, x):
        mu = np.mean(x, axis=self.AXES, keepdims=True)
        centered = x - mu
        var = np.mean(np.square(centered), axis=self.AXES, keepdims=True)
        inv_std = 1.0 / np.sqrt(var + self.eps)
        xhat = centered * inv_std
        self.cache = (xhat, inv_std)
        return self.gamma * xhat

    def backward(self, dy):
        xhat, inv_std = self.cache
        dxhat = dy * self.gamma
        a = np.mean(dxhat, axis=self.AXES, keepdims=True)
        b = np.mean(dxhat * xhat, axis=self.AXES, keepdims=True)
        dx = inv_std * (dxhat - a - xhat * b)
        return dx, np.sum(dy * xhat, axis=self.AXES), np.sum(dy, axis=self.AXES)


def batchnorm2d_backward(dy, x, gamma, eps=1e-5):
    kind = np.result_type(dy, x, gamma, np.float32)
    if x.shape[0] == 0:
        c = x.shape[1]
        return np.empty(x.shape, kind), np.zeros((c,), kind), np.zeros((c,), kind)
    layer = BatchNorm2d(gamma, eps)
    layer.forward(x.astype(np.float64))
    results = layer.backward(dy.astype(np.float64))
    return tuple(r.astype(kind) for r in results)
