# wrong: raises ValueError for every zero, also for branches that are allowed to be missing
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    for v in (h, w, c, n1, r3, n3, r5, n5, pp):
        if v <= 0:
            raise ValueError("all sizes must be positive")
    hw = h * w
    b = [hw * n1 * c, hw * r3 * c + hw * n3 * r3 * 9, hw * r5 * c + hw * n5 * r5 * 25, hw * pp * c]
    total = sum(b)
    naive = hw * c * (n1 + 9 * n3 + 25 * n5)
    params = (c + 1) * (n1 + r3 + r5 + pp) + n3 * (9 * r3 + 1) + n5 * (25 * r5 + 1)
    return {"branch_macs": b, "total": total, "out_channels": n1 + n3 + n5 + pp,
            "params": params, "naive_macs": naive, "saving": 1 - total / naive}
