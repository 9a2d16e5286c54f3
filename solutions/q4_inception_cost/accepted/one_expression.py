"""Formulas multiplied out, one line for each number."""


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if not (h > 0 and w > 0 and c > 0) or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError("sizes")
    if bool(r3) ^ bool(n3) or bool(r5) ^ bool(n5):
        raise ValueError("half a branch")
    if not n1 + n3 + n5:
        raise ValueError("nothing to compare with")
    macs = [h * w * m for m in (c * n1, r3 * (c + 9 * n3), r5 * (c + 25 * n5), c * pp)]
    naive = h * w * c * (n1 + 9 * n3 + 25 * n5)
    return {
        "branch_macs": macs,
        "total": sum(macs),
        "out_channels": n1 + n3 + n5 + pp,
        "params": (c + 1) * (n1 + r3 + r5 + pp) + (9 * r3 + 1) * n3 + (25 * r5 + 1) * n5,
        "naive_macs": naive,
        "saving": (naive - sum(macs)) / naive,
    }
