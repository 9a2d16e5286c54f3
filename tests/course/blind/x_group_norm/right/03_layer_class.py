import numpy as np


class GroupNorm:
    def __init__(self, gamma, beta, groups, eps):
        self.gamma = np.asarray(gamma, dtype=np.float64)
        self.beta = np.asarray(beta, dtype=np.float64)
        if groups < 1 or len(self.gamma) % groups:
            raise ValueError("bad number of groups")
        self.groups = groups
        self.eps = eps

    def _split(self, a):
        # (N, C, ...) -> (N, G, C/G, ...)
        n, c = a.shape[0], a.shape[1]
        return a.reshape((n, self.groups, c // self.groups) + a.shape[2:])

    def _column(self, v, a):
        return v.reshape((1, -1) + (1,) * (a.ndim - 2))

    def forward(self, x):
        xs = self._split(np.array(x, dtype=np.float64))
        self.axes = tuple(range(2, xs.ndim))
        self.mu = np.mean(xs, axis=self.axes, keepdims=True)
        self.std = np.sqrt(np.var(xs, axis=self.axes, keepdims=True) + self.eps)
        self.xhat = ((xs - self.mu) / self.std).reshape(x.shape)
        return self._column(self.gamma, x) * self.xhat + self._column(self.beta, x)

    def backward(self, dy):
        dy = np.array(dy, dtype=np.float64)
        red = tuple(i for i in range(dy.ndim) if i != 1)
        self.dgamma = np.sum(dy * self.xhat, axis=red)
        self.dbeta = np.sum(dy, axis=red)
        d = self._split(dy * self._column(self.gamma, dy))
        h = self._split(self.xhat)
        dx = d - d.mean(axis=self.axes, keepdims=True)
        dx -= h * (d * h).mean(axis=self.axes, keepdims=True)
        dx /= self.std
        return dx.reshape(dy.shape)


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    layer = GroupNorm(gamma, beta, groups, eps)
    y = layer.forward(x)
    dx = layer.backward(dy)
    dt = np.result_type(x, gamma, beta, dy, np.float32)
    return tuple(a.astype(dt) for a in (y, dx, layer.dgamma, layer.dbeta))


if __name__ == "__main__":
    x = np.array([[[2], [8], [3], [3]]])
    dy = np.array([[[1], [2], [8], [1]]])
    for a in group_norm(x, np.array([5, 10, 2, 4]), np.array([1, 0, -1, 2]), 2, dy, eps=16):
        print(a.tolist())
