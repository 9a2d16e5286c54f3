"""A recursive function goes forward on the way in and backward on the way out; the batch lies in columns."""

import numpy as np


def visit(layers, h, top, act, residual):
    """Return the gradient for h and the norms for h and all that follow."""
    if not layers:
        return top, []
    W, *rest = layers
    z = W @ h
    if act == "tanh":
        out = np.tanh(z)
        slope = 1 - out * out
    elif act == "relu":
        out = (abs(z) + z) / 2
        slope = np.sign(out)
    elif act == "sigmoid":
        out = np.exp(-np.logaddexp(0, -z))
        slope = out * np.exp(-np.logaddexp(0, z))
    else:
        out, slope = z, np.ones(z.shape)
    gradient, norms = visit(rest, out + h * residual, top, act, residual)
    gradient = W.T @ (slope * gradient) + residual * gradient
    return gradient, [np.hypot.reduce(gradient, axis=None), *norms]


def grad_norms(Ws, x, dLdh, act, residual):
    if act not in {"tanh", "relu", "sigmoid", "id"}:
        raise ValueError("act")
    layers = [np.array(W, np.longdouble).astype(float) for W in Ws]
    _, norms = visit(layers, x.T.astype(float), dLdh.T.astype(float), act, bool(residual))
    return norms
