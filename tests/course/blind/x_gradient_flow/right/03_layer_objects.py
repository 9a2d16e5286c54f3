import numpy as np


class Activation:
    def forward(self, z):
        self.z = z
        return self.value(z)

    def backward(self, g):
        return g * self.slope(self.z)


class Tanh(Activation):
    def value(self, z):
        return np.tanh(z)

    def slope(self, z):
        return np.square(1.0 / np.cosh(z))


class Relu(Activation):
    def value(self, z):
        return z * (z > 0)

    def slope(self, z):
        return z > 0


class Sigmoid(Activation):
    def value(self, z):
        return 1.0 / (1.0 + np.exp(-z))

    def slope(self, z):
        # sigma'(z) = sigma(z) sigma(-z)
        return self.value(z) * self.value(-z)


class Identity(Activation):
    def value(self, z):
        return z

    def slope(self, z):
        return np.ones(z.shape)


class Linear:
    def __init__(self, W):
        self.W = np.array(W, dtype=np.float64)

    def forward(self, h):
        return h @ self.W.T

    def backward(self, g):
        return g @ self.W


class Block:
    def __init__(self, W, activation, skip):
        self.parts = [Linear(W), activation]
        self.skip = skip

    def forward(self, h):
        out = h
        for p in self.parts:
            out = p.forward(out)
        return out + h if self.skip else out

    def backward(self, g):
        out = g
        for p in self.parts[::-1]:
            out = p.backward(out)
        return out + g if self.skip else out


def grad_norms(Ws, x, dLdh, act, residual):
    kinds = {"tanh": Tanh, "relu": Relu, "sigmoid": Sigmoid, "id": Identity}
    if act not in kinds:
        raise ValueError("act = %r" % (act,))
    net = [Block(W, kinds[act](), residual) for W in Ws]
    h = np.array(x, dtype=np.float64)
    for block in net:
        h = block.forward(h)
    g = np.array(dLdh, dtype=np.float64)
    norms = []
    for block in net[::-1]:
        g = block.backward(g)
        norms.insert(0, float(np.hypot.reduce(np.hypot.reduce(g, axis=1))))
    return norms
