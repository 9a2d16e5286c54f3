import numpy as np


def _sech2(z):
    c = np.cosh(z)
    return 1 / (c * c)


def _logistic(z):
    return 1 / (1 + np.exp(-z))


def grad_norms(Ws, x, dLdh, act, residual):
    table = dict(
        tanh=(np.tanh, _sech2),
        relu=(lambda z: np.maximum(z, 0.0), lambda z: np.sign(np.maximum(z, 0.0))),
        sigmoid=(_logistic, lambda z: _logistic(z) * _logistic(-z)),
        id=(lambda z: z, lambda z: z * 0 + 1),
    )
    if act not in table:
        raise ValueError("act must be tanh, relu, sigmoid or id")
    f, fprime = table[act]

    tape = []

    def layer(h, W):
        z = h @ np.transpose(W)
        s = fprime(z)

        def pullback(g):
            r = (g * s) @ W
            if residual:
                r += g
            return r

        tape.append(pullback)
        return f(z) + h if residual else f(z)

    h = x.astype(np.float64)
    for W in Ws:
        h = layer(h, W.astype(np.float64))

    g = dLdh.astype(np.float64)
    norms = []
    while tape:
        g = tape.pop()(g)
        s = np.abs(g).max() if g.size else 0.0
        norms.append(0.0 if s == 0 else s * np.linalg.norm(g / s))
    return list(reversed(norms))


if __name__ == "__main__":
    Ws = [np.array([[-2, 0], [1, -1]]), np.array([[1, 0], [3, 1]])]
    for res in (False, True):
        print(grad_norms(Ws, np.array([[-1, 2]]), np.array([[-9, 4]]), "relu", res))
