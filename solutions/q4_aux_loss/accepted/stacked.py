"""All three classifiers in one array (3, N, K) in double precision, with a vector of weights, and einsum."""

import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    n, k = np.shape(logits)
    if n < 1 or not np.isin(y, range(k)).all():
        raise ValueError("bad labels or empty batch")
    dtype = np.result_type(logits, aux1, aux2, np.float32)
    heads = (logits, aux1, aux2) if training else (logits,)
    factors = np.array([1.0, weight, weight])[: len(heads)] / n
    a = np.stack(heads).astype(np.float64)
    a = a - np.amax(a, axis=-1, keepdims=True)
    powers = np.exp(a)
    sums = np.einsum("hnk->hn", powers)
    target = np.eye(k)[y]
    loss = np.einsum("h,hn->", factors, np.log(sums)) - np.einsum("h,hnk,nk->", factors, a, target)
    gradients = np.zeros((3, n, k), dtype)
    gradients[: len(heads)] = np.einsum("h,hnk->hnk", factors, powers / sums[..., None] - target)
    return np.array(loss), gradients[0], gradients[1], gradients[2]
