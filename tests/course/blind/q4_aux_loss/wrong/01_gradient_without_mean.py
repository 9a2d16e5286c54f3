# wrong: the gradients are not divided by N
import numpy as np


def _ce(a, y):
    n = len(y)
    z = a - a.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    g = np.exp(lp)
    g[np.arange(n), y] -= 1
    return -lp[np.arange(n), y].mean(), g


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    if len(y) == 0 or y.min() < 0 or y.max() >= logits.shape[1]:
        raise ValueError
    dt = np.result_type(logits, aux1, aux2, np.float32)
    loss, g = _ce(logits.astype(np.float64), y)
    if not training:
        return loss, g.astype(dt), np.zeros(g.shape, dt), np.zeros(g.shape, dt)
    l1, g1 = _ce(aux1.astype(np.float64), y)
    l2, g2 = _ce(aux2.astype(np.float64), y)
    return loss + weight * (l1 + l2), g.astype(dt), (weight * g1).astype(dt), (weight * g2).astype(dt)
