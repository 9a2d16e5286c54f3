from collections import namedtuple

import numpy as np

Folded = namedtuple("Folded", "w b")


class FrozenBatchNorm:
    def __init__(self, gamma, beta, mean, var, eps):
        self.params = (gamma, beta, mean, var)
        self.gamma, self.beta, self.mean, self.var = (p.astype(np.float64) for p in self.params)
        self.eps = float(eps)
        self._check()

    def _check(self):
        if (self.var < 0.0).sum() > 0:
            raise ValueError("variance below zero")

    @property
    def slope(self):
        return self.gamma / (self.var + self.eps) ** 0.5

    def __call__(self, z):
        return self.slope * (z - self.mean) + self.beta


class Conv:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def then(self, bn):
        stuff = [self.w, *bn.params]
        if self.b is not None:
            stuff.append(self.b)
        dtype = np.result_type(np.float32, *stuff)
        b = np.zeros(len(self.w)) if self.b is None else self.b.astype(np.float64)
        # the map of zeros gives z = b, so the new bias is what bn makes of b
        new_b = bn(b)
        new_w = (self.w.transpose(1, 2, 3, 0) * bn.slope).transpose(3, 0, 1, 2)
        return Folded(new_w.astype(dtype), new_b.astype(dtype))


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    return Conv(w, b).then(FrozenBatchNorm(gamma, beta, mean, var, eps))
