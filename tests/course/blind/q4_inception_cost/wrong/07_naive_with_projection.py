# wrong: the naive module gets the projection after the pooling as well
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1 or min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    if (r3 == 0) != (n3 == 0) or (r5 == 0) != (n5 == 0) or n1 == n3 == n5 == 0:
        raise ValueError

    def conv(cin, cout, k):
        return h * w * cin * cout * k * k

    macs = [conv(c, n1, 1), conv(c, r3, 1) + conv(r3, n3, 3), conv(c, r5, 1) + conv(r5, n5, 5), conv(c, pp, 1)]
    total = sum(macs)
    naive = conv(c, n1, 1) + conv(c, n3, 3) + conv(c, n5, 5) + conv(c, pp, 1)
    params = (c + 1) * (n1 + r3 + r5 + pp) + n3 * (9 * r3 + 1) + n5 * (25 * r5 + 1)
    return {"branch_macs": macs, "total": total, "out_channels": n1 + n3 + n5 + pp,
            "params": params, "naive_macs": naive, "saving": 1 - total / naive}
