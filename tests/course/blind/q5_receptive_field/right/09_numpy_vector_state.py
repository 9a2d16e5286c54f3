import numpy as np


def check(layer):
    k, s, _, d = layer
    for name, value in (("k", k), ("s", s), ("d", d)):
        if value < 1:
            raise ValueError(name + " must be >= 1, got " + str(value))


def receptive_field(layers):
    for l in layers:
        check(l)
    state = np.array([0, 0, 1], dtype=np.int64)  # first(0), last(0), first(1)
    out = []
    for l in layers:
        k, s, p, d = [int(q) for q in l]
        jump = state[2] - state[0]
        idx = np.array([-p, (k - 1) * d - p, s - p], dtype=np.int64)
        state = np.array([state[0], state[1], state[0]]) + jump * idx
        out.append((int(state[1] - state[0]) + 1, int(state[2] - state[0]), float(state[0] + state[1]) / 2))
    return out
