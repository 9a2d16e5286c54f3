# wrong: in evaluation daux1 and daux2 are float64 (np.zeros without dtype) also for float32 inputs
import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
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
        return -lp[np.arange(n), y].mean(), (g / n).astype(dt)

    loss, dlogits = ce(logits)
    daux1, daux2 = np.zeros((n, k)), np.zeros((n, k))
    if training:
        l1, daux1 = ce(aux1)
        l2, daux2 = ce(aux2)
        loss += weight * (l1 + l2)
        daux1, daux2 = (weight * daux1).astype(dt), (weight * daux2).astype(dt)
    return loss, dlogits, daux1, daux2
