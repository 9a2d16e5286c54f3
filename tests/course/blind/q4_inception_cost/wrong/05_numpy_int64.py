# wrong: computes with int64 arrays, so large values overflow
import numpy as np


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    if (r3 == 0) != (n3 == 0) or (r5 == 0) != (n5 == 0) or n1 == n3 == n5 == 0:
        raise ValueError
    cin = np.array([c, c, r3, c, r5, c], dtype=np.int64)
    cout = np.array([n1, r3, n3, r5, n5, pp], dtype=np.int64)
    k = np.array([1, 1, 3, 1, 5, 1], dtype=np.int64)
    with np.errstate(all="ignore"):
        wts = cin * cout * k ** 2
        m = wts * np.int64(h) * np.int64(w)
        macs = [int(m[0]), int(m[1] + m[2]), int(m[3] + m[4]), int(m[5])]
        naive = int((cout[[0, 2, 4]] * np.array([1, 9, 25])).sum() * np.int64(c) * np.int64(h) * np.int64(w))
        params = int(wts.sum() + cout.sum())
    total = sum(macs)
    return {"branch_macs": macs, "total": total, "out_channels": n1 + n3 + n5 + pp, "params": params,
            "naive_macs": naive, "saving": 1 - total / naive if naive else 0.0}
