"""Batch norm. y = gamma * (x - mean) / std + beta"""
import numpy as np


class BN:
    def __init__(self, gamma, beta, mean, var, momentum, eps):
        self.gamma, self.beta = gamma, beta
        self.mean, self.var = mean, var
        self.momentum, self.eps = momentum, eps

    def apply(self, x, mean, std):
        col = lambda a: a[:, None, None]
        return col(self.gamma) * ((x - col(mean)) / (col(std) + self.eps)) + col(self.beta)

    def train(self, x):
        axes = (0, 2, 3)
        mean, std = x.mean(axis=axes), x.std(axis=axes)
        self.mean = self.mean * (1 - self.momentum) + mean * self.momentum
        self.var = self.var * (1 - self.momentum) + x.var(axis=axes, ddof=1) * self.momentum
        return self.apply(x, mean, std)

    def test(self, x):
        return self.apply(x, self.mean, np.sqrt(self.var))


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if training and x.size < 2 * x.shape[1]:
        raise ValueError("need two values in each channel")
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    # همه را به یک نوع تبدیل می‌کنیم (رونوشت)
    x, *rest = (np.array(a, dtype) for a in (x, gamma, beta, running_mean, running_var))
    layer = BN(*rest, momentum, eps)
    y = layer.train(x) if training else layer.test(x)
    return y, layer.mean, layer.var
