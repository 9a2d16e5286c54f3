import math

import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    n_images = len(y)
    n_classes = np.shape(logits)[1]
    if n_images == 0:
        raise ValueError("empty")
    labels = [int(v) for v in y]
    if min(labels) < 0 or max(labels) >= n_classes:
        raise ValueError("bad label")
    dtype = np.result_type(logits, aux1, aux2, np.float32)

    def head(a, lam):
        total = 0.0
        grad = np.zeros((n_images, n_classes), dtype=dtype)
        for n, row in enumerate(np.asarray(a, dtype=np.float64).tolist()):
            # softmax does not change when the same number is taken from every entry
            m = max(row)
            e = [math.exp(v - m) for v in row]
            s = math.fsum(e)
            total += m + math.log(s) - row[labels[n]]
            for j in range(n_classes):
                p = e[j] / s
                if j == labels[n]:
                    p -= 1
                grad[n, j] = lam * p / n_images
        return lam * total / n_images, grad

    loss, dlogits = head(logits, 1.0)
    if training:
        loss1, daux1 = head(aux1, weight)
        loss2, daux2 = head(aux2, weight)
        loss += loss1 + loss2
    else:
        daux1 = np.zeros_like(dlogits)
        daux2 = np.zeros_like(dlogits)
    return loss, dlogits, daux1, daux2
