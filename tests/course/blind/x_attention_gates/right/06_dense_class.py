import numpy as np


class Dense:
    """Linear map without bias, acts on axis 1."""

    def __init__(self, weight):
        self.weight = np.array(weight, dtype=np.float64)

    @property
    def n_in(self):
        return self.weight.shape[1]

    @property
    def n_out(self):
        return self.weight.shape[0]

    def __call__(self, a):
        if a.shape[1] != self.n_in:
            raise ValueError("layer wants %d channels, got %d" % (self.n_in, a.shape[1]))
        return np.einsum("oi,ni...->no...", self.weight, a)


class ReLU:
    def __call__(self, a):
        return np.where(np.isnan(a), a, np.maximum(a, 0))


class Sigmoid:
    def __call__(self, a):
        with np.errstate(all="ignore"):
            return 1.0 / (1.0 + np.exp(-a))


def squeeze_excite(x, w1, w2):
    reduce_, expand = Dense(w1), Dense(w2)
    if expand.n_out != x.shape[1] or expand.n_in != reduce_.n_out:
        raise ValueError("w2 does not lead back to the channels")
    net = [reduce_, ReLU(), expand, Sigmoid()]
    x64 = np.array(x, dtype=np.float64)
    h = x64.mean((2, 3))
    for layer in net:
        h = layer(h)
    return (x64 * h.reshape(h.shape + (1, 1))).astype(np.result_type(x, w1, w2, np.float32))


def attention_gate(x, g, wx, wg, psi):
    if x.shape[0] != g.shape[0] or x.shape[2:] != g.shape[2:]:
        raise ValueError("x and g")
    skip, gating, last = Dense(wx), Dense(wg), Dense(psi[None, :])
    if skip.n_out != gating.n_out:
        raise ValueError("wx and wg give different numbers of features")
    x64 = np.array(x, dtype=np.float64)
    g64 = np.array(g, dtype=np.float64)
    h = ReLU()(skip(x64) + gating(g64))
    alpha = Sigmoid()(last(h))  # N, 1, H, W
    dtype = np.result_type(x, g, wx, wg, psi, np.float32)
    return (x64 * alpha).astype(dtype), alpha[:, 0].astype(dtype)
