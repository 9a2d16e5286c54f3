class Conv:
    def __init__(self, cin, cout, k):
        self.cin, self.cout, self.k = cin, cout, k

    def weights(self):
        return self.cout * self.cin * self.k * self.k

    def params(self):
        return self.weights() + self.cout

    def macs(self, h, w):
        return h * w * self.weights()


class Branch:
    def __init__(self, *convs):
        self.convs = convs

    def macs(self, h, w):
        return sum(l.macs(h, w) for l in self.convs)

    def params(self):
        return sum(l.params() for l in self.convs)

    @property
    def out(self):
        return self.convs[-1].cout


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    ok = (
        h >= 1 and w >= 1 and c >= 1
        and all(v >= 0 for v in (n1, r3, n3, r5, n5, pp))
        and (r3 == 0) == (n3 == 0)
        and (r5 == 0) == (n5 == 0)
        and (n1 > 0 or n3 > 0 or n5 > 0)
    )
    if not ok:
        raise ValueError("bad arguments")
    module = [
        Branch(Conv(c, n1, 1)),
        Branch(Conv(c, r3, 1), Conv(r3, n3, 3)),
        Branch(Conv(c, r5, 1), Conv(r5, n5, 5)),
        Branch(Conv(c, pp, 1)),
    ]
    naive = [Conv(c, n1, 1), Conv(c, n3, 3), Conv(c, n5, 5)]
    res = {}
    res["branch_macs"] = [b.macs(h, w) for b in module]
    res["total"] = sum(res["branch_macs"])
    res["out_channels"] = sum(b.out for b in module)
    res["params"] = sum(b.params() for b in module)
    res["naive_macs"] = sum(l.macs(h, w) for l in naive)
    res["saving"] = 1 - res["total"] / res["naive_macs"]
    return res
