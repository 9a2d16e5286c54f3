def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    # (branch, in, out, kernel)
    table = [
        (0, c, n1, 1),
        (1, c, r3, 1),
        (1, r3, n3, 3),
        (2, c, r5, 1),
        (2, r5, n5, 5),
        (3, c, pp, 1),
    ]
    if any(v <= 0 for v in (h, w, c)):
        raise ValueError("h, w and c must be at least 1")
    if any(layer[2] < 0 for layer in table):
        raise ValueError("filters must be >= 0")
    if [r3, n3].count(0) == 1 or [r5, n5].count(0) == 1:
        raise ValueError("a branch needs both its steps")
    if n1 + n3 + n5 == 0:
        raise ValueError("empty naive module")

    out = {"branch_macs": [0] * 4, "total": 0, "out_channels": 0, "params": 0, "naive_macs": 0}
    for b, cin, cout, k in table:
        macs = h * w * cout * cin * k ** 2
        out["branch_macs"][b] += macs
        out["total"] += macs
        out["params"] += cout * (cin * k ** 2 + 1)
    for n, k in [(n1, 1), (n3, 3), (n5, 5)]:
        out["out_channels"] += n
        out["naive_macs"] += h * w * c * n * k ** 2
    out["out_channels"] += pp
    out["saving"] = 1 - out["total"] / out["naive_macs"]
    return out


if __name__ == "__main__":
    print(inception_cost(4, 6, 10, n1=3, r3=2, n3=4, r5=1, n5=2, pp=5))
