# wrong: negative labels are not rejected, they count from the end
import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    n, k = logits.shape
    if n == 0:
        raise ValueError("empty batch")
    if y.max() >= k:
        raise ValueError("label too large")
    dt = np.result_type(logits, aux1, aux2, np.float32)

    def ce(a):
        a = a.astype(np.float64)
        with np.errstate(invalid="ignore"):  # nan
            lse = np.logaddexp.reduce(a, axis=1)
        g = np.exp(a - lse[:, None])
        g[np.arange(n), y] -= 1
        return (lse - a[np.arange(n), y]).mean(), g / n

    loss, g = ce(logits)
    if training:
        l1, g1 = ce(aux1)
        l2, g2 = ce(aux2)
        return loss + weight * (l1 + l2), g.astype(dt), (weight * g1).astype(dt), (weight * g2).astype(dt)
    return loss, g.astype(dt), np.zeros((n, k), dt), np.zeros((n, k), dt)
