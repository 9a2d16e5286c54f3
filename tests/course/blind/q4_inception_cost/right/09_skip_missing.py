def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if h < 1:
        raise ValueError("h")
    if w < 1:
        raise ValueError("w")
    if c < 1:
        raise ValueError("c")
    if n1 < 0 or pp < 0:
        raise ValueError("n1 / pp")
    # a two step branch: both positive or both zero
    for r, n in [(r3, n3), (r5, n5)]:
        both = r > 0 and n > 0
        none = r == 0 and n == 0
        if not both and not none:
            raise ValueError("branch with a reduction of %d and %d filters" % (r, n))

    branches = [0, 0, 0, 0]
    channels = 0
    params = 0
    naive = 0
    if n1:
        branches[0] = h * w * n1 * c
        params += n1 * c + n1
        channels += n1
        naive += h * w * n1 * c
    if n3:
        branches[1] = h * w * r3 * c + h * w * n3 * r3 * 9
        params += r3 * c + r3 + n3 * r3 * 9 + n3
        channels += n3
        naive += h * w * n3 * c * 9
    if n5:
        branches[2] = h * w * r5 * c + h * w * n5 * r5 * 25
        params += r5 * c + r5 + n5 * r5 * 25 + n5
        channels += n5
        naive += h * w * n5 * c * 25
    if pp:
        branches[3] = h * w * pp * c
        params += pp * c + pp
        channels += pp
    if naive == 0:
        raise ValueError("no naive module")
    total = branches[0] + branches[1] + branches[2] + branches[3]
    return {"branch_macs": branches, "total": total, "out_channels": channels,
            "params": params, "naive_macs": naive, "saving": 1.0 - total / naive}
