"""Every layer returns its output and a function that pulls a gradient back through it."""

import numpy as np


def tanh(z):
    a = np.tanh(z)
    return a, (1 - a) * (1 + a)


def relu(z):
    on = z > 0
    return z * on, on


def sigmoid(z):
    a = 0.5 * (1 + np.tanh(0.5 * z))
    return a, a - a * a


def identity(z):
    return z, 1


ACTIVATIONS = {"tanh": tanh, "relu": relu, "sigmoid": sigmoid, "id": identity}


def layer(h, W, f, residual):
    out, slope = f(np.dot(W, h.T).T)

    def pull(gradient):
        back = np.tensordot(gradient * slope, W, axes=1)
        return back + gradient if residual else back

    return (out + h if residual else out), pull


def grad_norms(Ws, x, dLdh, act, residual):
    try:
        f = ACTIVATIONS[act]
    except KeyError:
        raise ValueError(f"unknown activation: {act}") from None
    dtype = np.result_type(x, dLdh, *Ws, np.float32)
    h, pulls = np.asarray(x, dtype), []
    for W in Ws:
        h, pull = layer(h, np.asarray(W, dtype), f, residual)
        pulls.append(pull)
    gradient, norms = np.asarray(dLdh, dtype), []
    while pulls:
        gradient = pulls.pop()(gradient)
        norms.insert(0, np.linalg.norm(gradient))
    return tuple(norms)
