import numpy as np


def sensitivities(Ws, bs, x, dLda, act):
    known = dict(
        tanh=lambda z: (np.tanh(z), np.cosh(z) ** -2),
        relu=lambda z: (np.maximum(z, 0), (z > 0).astype(z.dtype)),
        sigmoid=lambda z: (1 / (1 + np.exp(-z)), np.exp(-abs(z)) / (1 + np.exp(-abs(z))) ** 2),
        id=lambda z: (z, np.ones_like(z)),
    )
    if act not in known:
        raise ValueError("act")
    dtype = np.result_type(np.float32, x, dLda, *Ws, *bs)
    work = np.longdouble
    a = np.array(x, dtype=work)
    slopes = []
    for W, b in zip(Ws, bs):
        a, slope = known[act]((np.array(W, dtype=work) * a).sum(axis=1) + np.array(b, dtype=work))
        slopes.append(slope)
    back = np.array(dLda, dtype=work)
    out = []
    for W, slope in zip(Ws[::-1], slopes[::-1]):
        s = back * slope
        out.append(s.astype(dtype))
        back = (np.array(W, dtype=work) * s[:, None]).sum(axis=0)
    return list(reversed(out))
