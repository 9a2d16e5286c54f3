# wrong: the 3x3 and 5x5 convolutions read all c channels instead of the reduced r3, r5
def cost(h, w, cin, cout, k):
    return h * w * cin * cout * k * k


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError("bad")
    if (r3 == 0) != (n3 == 0) or (r5 == 0) != (n5 == 0) or n1 + n3 + n5 == 0:
        raise ValueError("bad")
    macs = [
        cost(h, w, c, n1, 1),
        cost(h, w, c, r3, 1) + cost(h, w, c, n3, 3),
        cost(h, w, c, r5, 1) + cost(h, w, c, n5, 5),
        cost(h, w, c, pp, 1),
    ]
    total = sum(macs)
    naive = cost(h, w, c, n1, 1) + cost(h, w, c, n3, 3) + cost(h, w, c, n5, 5)
    params = total // (h * w) + n1 + r3 + n3 + r5 + n5 + pp
    return {"branch_macs": macs, "total": total, "out_channels": n1 + n3 + n5 + pp,
            "params": params, "naive_macs": naive, "saving": 1 - total / naive}
