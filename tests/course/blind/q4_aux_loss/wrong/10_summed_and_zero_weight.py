# wrong: the loss is summed over the batch instead of averaged, and a weight of 0 is replaced by the default
import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    weight = weight or 0.3
    n, k = logits.shape
    if n == 0 or min(y) < 0 or max(y) >= k:
        raise ValueError
    dt = np.result_type(logits, aux1, aux2, np.float32)

    def ce(a):
        z = a.astype(np.float64)
        z = z - z.max(axis=1, keepdims=True)
        lp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        g = np.exp(lp)
        g[np.arange(n), y] -= 1
        return -lp[np.arange(n), y].sum(), g / n

    loss, d0 = ce(logits)
    d1 = d2 = np.zeros((n, k))
    if training:
        l1, d1 = ce(aux1)
        l2, d2 = ce(aux2)
        loss += weight * (l1 + l2)
        d1, d2 = weight * d1, weight * d2
    return loss, d0.astype(dt), d1.astype(dt), d2.astype(dt)
