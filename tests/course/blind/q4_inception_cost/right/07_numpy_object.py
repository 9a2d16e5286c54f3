import numpy as np


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    size = np.array([h, w, c], dtype=object)
    filt = np.array([n1, r3, n3, r5, n5, pp], dtype=object)
    if (size < 1).any():
        raise ValueError("size")
    if (filt < 0).any():
        raise ValueError("filters")
    if (r3 == 0) + (n3 == 0) == 1 or (r5 == 0) + (n5 == 0) == 1:
        raise ValueError("half a branch")
    if n1 == 0 and n3 == 0 and n5 == 0:
        raise ValueError("nothing left")

    # dtype=object keeps Python integers, int64 would overflow
    cin = np.array([c, c, r3, c, r5, c], dtype=object)
    k2 = np.array([1, 1, 9, 1, 25, 1], dtype=object)
    weights = cin * filt * k2
    macs = weights * (h * w)
    branch = [macs[0], macs[1] + macs[2], macs[3] + macs[4], macs[5]]
    branch = [int(b) for b in branch]
    naive = int(np.dot(np.array([n1, n3, n5], dtype=object), np.array([1, 9, 25], dtype=object)) * c * h * w)
    total = sum(branch)
    return {
        "branch_macs": branch,
        "total": total,
        "out_channels": int(n1 + n3 + n5 + pp),
        "params": int(weights.sum() + filt.sum()),
        "naive_macs": naive,
        "saving": float(1 - total / naive),
    }
