"""Differences to the right class only: loss = ln(1 + sum of e^margin), by np.logaddexp over the other classes."""

import numpy as np


def margin_loss(a, y, n):
    margins = a - np.take_along_axis(a, y[:, None], axis=1)  # 0 at the right class
    losses = margins[:, 0]
    for j in range(1, a.shape[1]):
        losses = np.logaddexp(losses, margins[:, j])
    p = np.exp(margins - losses[:, None])
    np.put_along_axis(p, y[:, None], np.take_along_axis(p, y[:, None], axis=1) - 1, axis=1)
    return losses.sum() / n, p / n


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    n, k = logits.shape
    if not n:
        raise ValueError("there is no mean of nothing")
    if np.any(np.clip(y, 0, k - 1) != y):
        raise ValueError("label out of range")
    dtype = np.result_type(logits, aux1, aux2, np.float32)
    y = y.astype(np.intp)
    loss, main = margin_loss(logits.astype(dtype), y, n)
    if not training:
        return loss, main, np.zeros_like(main), np.zeros_like(main)
    loss1, first = margin_loss(aux1.astype(dtype), y, n)
    loss2, second = margin_loss(aux2.astype(dtype), y, n)
    factor = dtype.type(weight)
    return loss + factor * (loss1 + loss2), main, factor * first, factor * second
