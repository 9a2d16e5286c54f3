import numpy as np


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    # -ln p_y = ln(sum_j exp(a_j - a_y)),  p_j = exp(a_j - a_y - that)
    n, k = logits.shape
    if n == 0:
        raise ValueError("دسته خالی است")
    if np.count_nonzero((0 <= y) & (y < k)) != n:
        raise ValueError("برچسب خارج از محدوده")
    dt = np.result_type(logits, aux1, aux2, np.float32)
    rows = np.arange(n)

    def loss_and_grad(a):
        a = a.astype(np.float64)
        d = a - a[rows, y][:, None]
        m = d.max(axis=1)
        nll = m + np.log(np.exp(d - m[:, None]).sum(axis=1))
        g = np.exp(d - nll[:, None])
        g[rows, y] -= 1
        return nll.sum() / n, g / n

    loss, dl = loss_and_grad(logits)
    result = [dl.astype(dt)]
    for a in (aux1, aux2):
        if training:
            l, g = loss_and_grad(a)
            loss += weight * l
            result.append((weight * g).astype(dt))
        else:
            result.append(np.zeros((n, k), dtype=dt))
    return (loss,) + tuple(result)
