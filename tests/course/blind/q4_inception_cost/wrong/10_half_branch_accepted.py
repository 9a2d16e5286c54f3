# wrong: does not check for half a branch, and rejects only when total is 0 instead of n1 = n3 = n5 = 0
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    hw = h * w
    macs = [hw * n1 * c, hw * r3 * (c + 9 * n3), hw * r5 * (c + 25 * n5), hw * pp * c]
    total = sum(macs)
    if total == 0:
        raise ValueError("empty module")
    naive = hw * c * (n1 + 9 * n3 + 25 * n5)
    params = (c + 1) * (n1 + r3 + r5 + pp) + n3 * (9 * r3 + 1) + n5 * (25 * r5 + 1)
    return {"branch_macs": macs, "total": total, "out_channels": n1 + n3 + n5 + pp, "params": params,
            "naive_macs": naive, "saving": 1 - total / naive if naive else 0.0}
