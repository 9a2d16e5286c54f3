# wrong: a missing branch loses its place in branch_macs
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    if (r3 == 0) != (n3 == 0) or (r5 == 0) != (n5 == 0) or n1 == n3 == n5 == 0:
        raise ValueError
    macs = []
    params = 0
    if n1 > 0:
        macs.append(h * w * n1 * c)
        params += n1 * (c + 1)
    if n3 > 0:
        macs.append(h * w * r3 * (c + 9 * n3))
        params += r3 * (c + 1) + n3 * (9 * r3 + 1)
    if n5 > 0:
        macs.append(h * w * r5 * (c + 25 * n5))
        params += r5 * (c + 1) + n5 * (25 * r5 + 1)
    if pp > 0:
        macs.append(h * w * pp * c)
        params += pp * (c + 1)
    naive = h * w * c * (n1 + 9 * n3 + 25 * n5)
    return {"branch_macs": macs, "total": sum(macs), "out_channels": n1 + n3 + n5 + pp,
            "params": params, "naive_macs": naive, "saving": 1 - sum(macs) / naive}
