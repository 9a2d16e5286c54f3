from fractions import Fraction


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    filters = {"n1": n1, "r3": r3, "n3": n3, "r5": r5, "n5": n5, "pp": pp}
    for name, value in {"h": h, "w": w, "c": c}.items():
        if value < 1:
            raise ValueError(f"{name} = {value} is less than 1")
    for name, value in filters.items():
        if value < 0:
            raise ValueError(f"{name} = {value} is negative")
    if (r3 > 0) is not (n3 > 0) or (r5 > 0) is not (n5 > 0):
        raise ValueError("half a branch")
    if n1 == n3 == n5 == 0:
        raise ValueError("n1, n3, n5 all zero")

    pos = h * w
    macs = [pos * n1 * c, pos * r3 * (c + 9 * n3), pos * r5 * (c + 25 * n5), pos * pp * c]
    naive = pos * c * (n1 + 9 * n3 + 25 * n5)
    total = sum(macs)
    weights = total // pos  # every weight is used once per position
    biases = sum(filters.values())
    return {
        "branch_macs": macs,
        "total": total,
        "out_channels": n1 + n3 + n5 + pp,
        "params": weights + biases,
        "naive_macs": naive,
        "saving": float(1 - Fraction(total, naive)),
    }
