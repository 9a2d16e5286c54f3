# wrong: subtracts the maximum of the whole batch instead of that of each row; rows that differ much underflow
import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    n, k = logits.shape
    if n == 0 or (y < 0).any() or (y >= k).any():
        raise ValueError("input")
    dt = np.result_type(logits, aux1, aux2, np.float32)

    def ce(a):
        z = a.astype(np.float64) - a.max()
        e = np.exp(z)
        s = e.sum(axis=1, keepdims=True)
        with np.errstate(all="ignore"):
            loss = (np.log(s[:, 0]) - z[np.arange(n), y]).mean()
            g = e / s
        g[np.arange(n), y] -= 1
        return loss, g / n

    loss, g = ce(logits)
    if training:
        l1, g1 = ce(aux1)
        l2, g2 = ce(aux2)
        return loss + weight * (l1 + l2), g.astype(dt), (weight * g1).astype(dt), (weight * g2).astype(dt)
    return loss, g.astype(dt), np.zeros((n, k), dt), np.zeros((n, k), dt)
