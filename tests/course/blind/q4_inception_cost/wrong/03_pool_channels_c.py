# wrong: the pooling branch is taken to give c channels, out_channels uses c instead of pp
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    if (r3 == 0) != (n3 == 0) or (r5 == 0) != (n5 == 0):
        raise ValueError
    if n1 == 0 and n3 == 0 and n5 == 0:
        raise ValueError
    s = h * w
    b1 = s * n1 * c
    b2 = s * r3 * c + s * n3 * 9 * r3
    b3 = s * r5 * c + s * n5 * 25 * r5
    b4 = s * pp * c
    total = b1 + b2 + b3 + b4
    params = (c + 1) * (n1 + r3 + r5 + pp) + n3 * (9 * r3 + 1) + n5 * (25 * r5 + 1)
    naive = s * c * (n1 + 9 * n3 + 25 * n5)
    return {
        "branch_macs": [b1, b2, b3, b4],
        "total": total,
        "out_channels": n1 + n3 + n5 + c,
        "params": params,
        "naive_macs": naive,
        "saving": 1 - total / naive,
    }
