from math import prod


def chain(c, steps):
    """Cost per position and number of biases of a chain of convolutions [(filters, kernel), ...]."""
    if not steps:
        return 0, 0
    (n, k), *rest = steps
    m, b = chain(n, rest)
    return prod((c, n, k, k)) + m, n + b


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if not all(v > 0 for v in (h, w, c)) or not all(v >= 0 for v in (n1, r3, n3, r5, n5, pp)):
        raise ValueError("size")
    if (not r3) != (not n3) or (not r5) != (not n5):
        raise ValueError("half")
    if not any([n1, n3, n5]):
        raise ValueError("none")

    costs = [chain(c, s) for s in (
        [(n1, 1)],
        [(r3, 1), (n3, 3)],
        [(r5, 1), (n5, 5)],
        [(pp, 1)],
    )]
    macs = [h * w * m for m, _ in costs]
    naive = h * w * sum(chain(c, [s])[0] for s in ((n1, 1), (n3, 3), (n5, 5)))
    return {
        "branch_macs": macs,
        "total": sum(macs),
        "out_channels": sum((n1, n3, n5, pp)),
        "params": sum(m + b for m, b in costs),
        "naive_macs": naive,
        "saving": 1 - sum(macs) / naive,
    }
