import numpy as np


def cross_entropy(a, y):
    n = a.shape[0]
    a = a - a.max(axis=1, keepdims=True)
    e = np.exp(a)
    s = e.sum(axis=1, keepdims=True)
    rows = np.arange(n)
    loss = -np.mean(a[rows, y] - np.log(s[:, 0]))
    grad = e / s
    grad[rows, y] -= 1
    return loss, grad / n


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    dt = np.result_type(logits, aux1, aux2, np.float32)
    n, k = logits.shape
    if n == 0:
        raise ValueError("empty batch")
    if y.min() < 0 or y.max() >= k:
        raise ValueError("label out of range")
    loss, d = cross_entropy(logits.astype(np.float64), y)
    d1 = np.zeros((n, k), dtype=dt)
    d2 = np.zeros((n, k), dtype=dt)
    if training:
        l1, g1 = cross_entropy(aux1.astype(np.float64), y)
        l2, g2 = cross_entropy(aux2.astype(np.float64), y)
        loss = loss + weight * (l1 + l2)
        d1 = (weight * g1).astype(dt)
        d2 = (weight * g2).astype(dt)
    return loss, d.astype(dt), d1, d2
