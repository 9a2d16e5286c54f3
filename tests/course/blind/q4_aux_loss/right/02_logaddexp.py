import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    K = logits.shape[1]
    if len(y) == 0:
        raise ValueError("no images")
    if np.any((y < 0) | (y > K - 1)):
        raise ValueError("labels")

    dtype = np.result_type(logits, aux1, aux2, np.float32)
    onehot = np.equal.outer(y, np.arange(K))

    def one(a, factor):
        a = np.asarray(a, dtype=np.float64)
        with np.errstate(invalid="ignore"):  # nan
            lse = np.logaddexp.reduce(a, axis=1)
        value = np.mean(lse - a[onehot])
        p = np.exp(a - lse[:, None])
        return factor * value, (factor / len(y) * (p - onehot)).astype(dtype)

    loss, d0 = one(logits, 1.0)
    if not training:
        return float(loss), d0, np.zeros(aux1.shape, dtype), np.zeros(aux2.shape, dtype)
    l1, d1 = one(aux1, weight)
    l2, d2 = one(aux2, weight)
    return float(loss + l1 + l2), d0, d1, d2
