# wrong: saving is cut off at 0
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    if (r3 == 0) != (n3 == 0) or (r5 == 0) != (n5 == 0) or n1 == n3 == n5 == 0:
        raise ValueError
    hw = h * w
    macs = [hw * n1 * c, hw * r3 * (c + 9 * n3), hw * r5 * (c + 25 * n5), hw * pp * c]
    total = sum(macs)
    naive = hw * c * (n1 + 9 * n3 + 25 * n5)
    params = total // hw + n1 + r3 + n3 + r5 + n5 + pp
    saving = max(0.0, 1 - total / naive)
    return {"branch_macs": macs, "total": total, "out_channels": n1 + n3 + n5 + pp,
            "params": params, "naive_macs": naive, "saving": saving}
