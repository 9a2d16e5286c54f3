# wrong: p[:, y] -= 1 subtracts in the columns of all labels in every row, not only the own one
import numpy as np


def _ce(a, y):
    a = a.astype(np.float64)
    n = len(y)
    z = a - a.max(axis=1, keepdims=True)
    lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    p = np.exp(lp)
    p[:, y] -= 1
    return -lp[np.arange(n), y].mean(), p / n


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    if len(y) == 0 or y.min() < 0 or y.max() >= logits.shape[1]:
        raise ValueError
    dt = np.result_type(logits, aux1, aux2, np.float32)
    loss, g = _ce(logits, y)
    d1, d2 = np.zeros(g.shape, dt), np.zeros(g.shape, dt)
    if training:
        l1, g1 = _ce(aux1, y)
        l2, g2 = _ce(aux2, y)
        loss += weight * (l1 + l2)
        d1, d2 = (weight * g1).astype(dt), (weight * g2).astype(dt)
    return loss, g.astype(dt), d1, d2
