import numpy as np

F = {
    "tanh": (np.tanh, lambda z: 1.0 / np.cosh(z) ** 2),
    "relu": (lambda z: np.where(z > 0, z, 0.0), lambda z: np.where(z > 0, 1.0, 0.0)),
    "sigmoid": (lambda z: 1.0 / (1.0 + np.exp(-z)), lambda z: 1.0 / (2.0 + np.exp(z) + np.exp(-z))),
    "id": (lambda z: z, lambda z: np.ones(z.shape)),
}


def _step(Ws, bs, l, a, dLda, f, df):
    """Sensitivities of layers l..L and the gradient with respect to a_{l-1}."""
    if l == len(Ws):
        return [], dLda
    W = Ws[l].astype(float)
    z = np.dot(W, a) + bs[l]
    later, grad_a = _step(Ws, bs, l + 1, f(z), dLda, f, df)
    s = grad_a * df(z)
    return later + [s], np.dot(s, W)


def sensitivities(Ws, bs, x, dLda, act):
    if act not in F:
        raise ValueError("act must be tanh, relu, sigmoid or id")
    import sys
    if len(Ws) + 200 > sys.getrecursionlimit():
        sys.setrecursionlimit(len(Ws) + 1000)
    dtype = np.result_type(x, dLda, *Ws, *bs, np.float32)
    f, df = F[act]
    s, _ = _step(Ws, bs, 0, x.astype(float), dLda.astype(float), f, df)
    return [np.array(v, dtype=dtype) for v in s[::-1]]
