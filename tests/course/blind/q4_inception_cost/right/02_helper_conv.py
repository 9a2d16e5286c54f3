def _conv(h, w, cin, cout, k):
    """(macs, params) of one same-padded convolution"""
    weights = cin * cout * k * k
    return h * w * weights, weights + cout


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if min(h, w, c) < 1:
        raise ValueError
    if min(n1, r3, n3, r5, n5, pp) < 0:
        raise ValueError
    for r, n in ((r3, n3), (r5, n5)):
        if bool(r) ^ bool(n):
            raise ValueError("only half of a branch")
    if not (n1 or n3 or n5):
        raise ValueError

    branches = [
        [_conv(h, w, c, n1, 1)],
        [_conv(h, w, c, r3, 1), _conv(h, w, r3, n3, 3)],
        [_conv(h, w, c, r5, 1), _conv(h, w, r5, n5, 5)],
        [_conv(h, w, c, pp, 1)],
    ]
    macs = [sum(m for m, _ in b) for b in branches]
    params = sum(p for b in branches for _, p in b)
    naive = sum(_conv(h, w, c, n, k)[0] for n, k in ((n1, 1), (n3, 3), (n5, 5)))
    return dict(
        branch_macs=macs,
        total=sum(macs),
        out_channels=n1 + n3 + n5 + pp,
        params=params,
        naive_macs=naive,
        saving=1.0 - sum(macs) / naive,
    )
