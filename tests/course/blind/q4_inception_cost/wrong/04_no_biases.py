# wrong: the biases are missing from params
def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if h < 1 or w < 1 or c < 1:
        raise ValueError
    if any(v < 0 for v in (n1, r3, n3, r5, n5, pp)):
        raise ValueError
    if bool(r3) != bool(n3) or bool(r5) != bool(n5):
        raise ValueError
    if not (n1 or n3 or n5):
        raise ValueError
    weights = [n1 * c, r3 * c + n3 * r3 * 9, r5 * c + n5 * r5 * 25, pp * c]
    macs = [h * w * x for x in weights]
    naive = h * w * c * (n1 + n3 * 9 + n5 * 25)
    return {"branch_macs": macs, "total": sum(macs), "out_channels": n1 + n3 + n5 + pp,
            "params": sum(weights), "naive_macs": naive, "saving": 1 - sum(macs) / naive}
