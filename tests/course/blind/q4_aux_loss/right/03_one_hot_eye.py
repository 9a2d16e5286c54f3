import numpy as np


def log_softmax(a):
    shifted = a - np.max(a, axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    N, K = logits.shape
    if N < 1:
        raise ValueError("N = 0")
    for label in y:
        if not 0 <= label < K:
            raise ValueError(f"label {label} is not between 0 and {K - 1}")
    t = np.result_type(logits, aux1, aux2, np.float32)
    Y = np.eye(K)[y]

    heads = [(logits, 1.0)]
    if training:
        heads += [(aux1, weight), (aux2, weight)]
    loss = 0.0
    grads = []
    for a, lam in heads:
        lp = log_softmax(a.astype(float))
        loss += -lam * (Y * lp).sum() / N
        grads.append((lam * (np.exp(lp) - Y) / N).astype(t))
    while len(grads) < 3:
        grads.append(np.zeros((N, K), dtype=t))
    return (loss, *grads)
