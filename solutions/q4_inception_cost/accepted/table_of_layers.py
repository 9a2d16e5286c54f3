"""A table of layers; every count is a sum over its rows."""


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    for size in (h, w, c):
        if size <= 0:
            raise ValueError("empty map")
    for count in (n1, r3, n3, r5, n5, pp):
        if count <= -1:
            raise ValueError("negative count")
    if r3 * n3 == 0 and r3 + n3 > 0:
        raise ValueError("branch 2")
    if r5 * n5 == 0 and r5 + n5 > 0:
        raise ValueError("branch 3")
    # branch, kernel, in, out, last
    layers = [
        (0, 1, c, n1, True),
        (1, 1, c, r3, False),
        (1, 3, r3, n3, True),
        (2, 1, c, r5, False),
        (2, 5, r5, n5, True),
        (3, 1, c, pp, True),
    ]
    branch_macs = [0, 0, 0, 0]
    params = out_channels = 0
    for branch, kernel, inputs, outputs, last in layers:
        weights = inputs * outputs * kernel**2
        branch_macs[branch] += h * w * weights
        params += weights + outputs
        out_channels += outputs if last else 0
    naive_macs = 0
    for kernel, outputs in ((1, n1), (3, n3), (5, n5)):
        naive_macs += h * w * c * outputs * kernel**2
    if naive_macs == 0:
        raise ValueError("the naive module is empty")
    total = sum(branch_macs)
    return dict(
        branch_macs=branch_macs,
        total=total,
        out_channels=out_channels,
        params=params,
        naive_macs=naive_macs,
        saving=1.0 - total / naive_macs,
    )
