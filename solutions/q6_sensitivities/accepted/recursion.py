"""A recursive function goes forward on the way in and backward on the way out; dual parts by hand."""

import numpy as np


def sensitivities(Ws, bs, x, dLda, act):
    table = dict(tanh=tanh, relu=relu, sigmoid=sigmoid, id=identity)
    if act not in table:
        raise ValueError("act")
    kind = np.result_type(np.float32, x, dLda, *Ws, *bs)
    layers = [(np.array(W, np.float64), np.array(b, np.float64)) for W, b in zip(Ws, bs)]
    out = []

    def visit(layer, a):
        if layer == len(layers):
            return np.array(dLda, np.float64)
        W, b = layers[layer]
        a, d = table[act]((W * a).sum(axis=1) + b)
        s = visit(layer + 1, a) * d
        out.append(s.astype(kind))
        return (s[:, np.newaxis] * W).sum(axis=0)

    visit(0, np.array(x, np.float64))
    return out[::-1]


def tanh(z):
    a = np.tanh(z)
    return a, 1 - a * a


def relu(z):
    on = z > 0
    return np.where(on, z, 0), on


def sigmoid(z):
    a = 1 / (1 + np.exp(-z))
    return a, a * (1 - a)


def identity(z):
    return z, np.ones_like(z)
