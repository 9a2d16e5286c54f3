def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if h < 1 or w < 1 or c < 1:
        raise ValueError("map size must be positive")
    if n1 < 0 or r3 < 0 or n3 < 0 or r5 < 0 or n5 < 0 or pp < 0:
        raise ValueError("negative number of filters")
    if (r3 == 0) != (n3 == 0):
        raise ValueError("half of the 3x3 branch is missing")
    if (r5 == 0) != (n5 == 0):
        raise ValueError("half of the 5x5 branch is missing")
    if n1 == 0 and n3 == 0 and n5 == 0:
        raise ValueError("nothing to compare with")

    hw = h * w
    b1 = hw * n1 * c
    b2 = hw * r3 * c + hw * n3 * 9 * r3
    b3 = hw * r5 * c + hw * n5 * 25 * r5
    b4 = hw * pp * c
    total = b1 + b2 + b3 + b4

    params = n1 * c + n1
    params += r3 * c + r3 + n3 * r3 * 9 + n3
    params += r5 * c + r5 + n5 * r5 * 25 + n5
    params += pp * c + pp

    naive = hw * c * (n1 + 9 * n3 + 25 * n5)
    return {
        "branch_macs": [b1, b2, b3, b4],
        "total": total,
        "out_channels": n1 + n3 + n5 + pp,
        "params": params,
        "naive_macs": naive,
        "saving": 1 - total / naive,
    }
