# wrong: the cost of the 1x1 reductions is left out of branches 2 and 3
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    if (r3 == 0) != (n3 == 0) or (r5 == 0) != (n5 == 0):
        raise ValueError
    if n1 == n3 == n5 == 0:
        raise ValueError
    hw = h * w
    macs = [hw * n1 * c, hw * n3 * 9 * r3, hw * n5 * 25 * r5, hw * pp * c]
    total = sum(macs)
    params = n1 * (c + 1) + r3 * (c + 1) + n3 * (9 * r3 + 1) + r5 * (c + 1) + n5 * (25 * r5 + 1) + pp * (c + 1)
    naive = hw * c * (n1 + 9 * n3 + 25 * n5)
    return {"branch_macs": macs, "total": total, "out_channels": n1 + n3 + n5 + pp,
            "params": params, "naive_macs": naive, "saving": 1 - total / naive}
