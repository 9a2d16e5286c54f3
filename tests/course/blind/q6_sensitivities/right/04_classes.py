import numpy as np


class Activation:
    def f(self, z):
        raise NotImplementedError

    def df(self, z):
        raise NotImplementedError


class Tanh(Activation):
    def f(self, z):
        return np.tanh(z)

    def df(self, z):
        e = np.exp(-2 * np.abs(z))
        return 4 * e / (1 + e) ** 2


class Relu(Activation):
    def f(self, z):
        return np.maximum(z, 0)

    def df(self, z):
        return np.heaviside(z, 0.0)


class Sigmoid(Activation):
    def f(self, z):
        return 1 / (1 + np.exp(-z))

    def df(self, z):
        # s(z) s(-z), exact in both tails
        return self.f(z) * self.f(-z)


class Identity(Activation):
    def f(self, z):
        return z

    def df(self, z):
        return z * 0 + 1


ACT = {"tanh": Tanh(), "relu": Relu(), "sigmoid": Sigmoid(), "id": Identity()}


class Layer:
    def __init__(self, W, b, act):
        self.W = W.astype(np.float64)
        self.b = b.astype(np.float64)
        self.act = act

    def forward(self, a):
        self.z = self.W @ a + self.b
        return self.act.f(self.z)

    def backward(self, da):
        self.s = da * self.act.df(self.z)
        return self.W.T @ self.s


def sensitivities(Ws, bs, x, dLda, act):
    try:
        function = ACT[act]
    except (KeyError, TypeError):
        raise ValueError("unknown activation") from None
    dtype = np.result_type(x, dLda, *Ws, *bs, np.float32)
    net = [Layer(W, b, function) for W, b in zip(Ws, bs)]
    a = x.astype(np.float64)
    for layer in net:
        a = layer.forward(a)
    g = dLda.astype(np.float64)
    for layer in reversed(net):
        g = layer.backward(g)
    return [layer.s.astype(dtype) for layer in net]
