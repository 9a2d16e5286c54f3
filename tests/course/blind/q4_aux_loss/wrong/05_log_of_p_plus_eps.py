# wrong: ln(p + 1e-12), so a very small probability never costs more than 27.6
import numpy as np


def softmax(a):
    e = np.exp(a - a.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    n, k = logits.shape
    if n == 0 or (y < 0).any() or (y >= k).any():
        raise ValueError("input")
    dt = np.result_type(logits, aux1, aux2, np.float32)
    hot = np.eye(k)[y]

    def ce(a):
        p = softmax(a.astype(np.float64))
        return -np.sum(hot * np.log(p + 1e-12)) / n, (p - hot) / n

    loss, g = ce(logits)
    if training:
        l1, g1 = ce(aux1)
        l2, g2 = ce(aux2)
        return loss + weight * (l1 + l2), g.astype(dt), (weight * g1).astype(dt), (weight * g2).astype(dt)
    return loss, g.astype(dt), np.zeros((n, k), dt), np.zeros((n, k), dt)
