import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    N = logits.shape[0]
    K = logits.shape[1]
    if N == 0 or np.min(y) < 0 or np.max(y) >= K:
        raise ValueError("bad y")
    dt = np.result_type(logits, aux1, aux2, np.float32)
    one = dt.type(1)
    lam = dt.type(weight)
    inv = one / dt.type(N)

    def ce(a):
        # classes first, so that everything broadcasts without keepdims
        z = a.astype(dt).T
        z = z - z.max(axis=0)
        q = np.exp(z)
        total = np.einsum("kn->n", q)
        nll = np.log(total) - z[y, range(N)]
        q /= total
        q[y, range(N)] -= one
        return nll.sum() * inv, (q * inv).T

    loss, dlogits = ce(logits)
    daux1 = np.zeros((N, K), dtype=dt)
    daux2 = daux1.copy()
    if training:
        a, ga = ce(aux1)
        b, gb = ce(aux2)
        loss = loss + lam * (a + b)
        daux1 += lam * ga
        daux2 += lam * gb
    return loss, dlogits, daux1, daux2
