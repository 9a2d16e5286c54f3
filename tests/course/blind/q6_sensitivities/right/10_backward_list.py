import numpy as np

NAMES = ("tanh", "relu", "sigmoid", "id")


def forward(Ws, bs, x, f):
    zs = []
    a = x
    for W, b in zip(Ws, bs):
        zs.append(np.inner(W, a) + b)
        a = f(zs[-1])
    return zs


def sensitivities(Ws, bs, x, dLda, act):
    if NAMES.count(act) == 0:
        raise ValueError("activation must be one of %s" % (NAMES,))
    dt = np.result_type(x, dLda, *Ws, *bs, np.float32)
    Ws = tuple(np.asarray(W, dtype="f8") for W in Ws)
    bs = tuple(np.asarray(b, dtype="f8") for b in bs)
    x = np.asarray(x, dtype="f8")
    sig = lambda z: 1 / (1 + np.exp(-z))
    f = {"tanh": np.tanh, "relu": lambda z: (z + np.abs(z)) / 2, "sigmoid": sig, "id": np.positive}[act]
    df = {
        "tanh": lambda z: 4 * sig(2 * z) * sig(-2 * z),
        "relu": lambda z: np.array([1.0 if t > 0 else 0.0 for t in z]),
        "sigmoid": lambda z: sig(z) * sig(-z),
        "id": lambda z: 1.0,
    }[act]
    zs = forward(Ws, bs, x, f)
    s = np.multiply(dLda, df(zs[-1]))
    out = [s]
    for W, z in zip(Ws[:0:-1], zs[-2::-1]):
        s = np.inner(W.T, s) * df(z)
        out.append(s)
    return [np.array(v, dtype=dt) for v in out[::-1]]
