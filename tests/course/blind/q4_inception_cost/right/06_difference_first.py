from typing import Any


def inception_cost(
    h: int, w: int, c: int, n1: int, r3: int, n3: int, r5: int, n5: int, pp: int
) -> dict[str, Any]:
    # the checks, in another order: branches first
    if r3 * n3 == 0 and r3 + n3 != 0:
        raise ValueError("3x3 branch incomplete")
    if r5 * n5 == 0 and r5 + n5 != 0:
        raise ValueError("5x5 branch incomplete")
    if n1 == 0 and n3 == 0 and n5 == 0:
        raise ValueError("nothing to compare")
    for f in (n1, r3, n3, r5, n5, pp):
        if f < 0:
            raise ValueError("negative")
    for s in (h, w, c):
        if s < 1:
            raise ValueError("empty map")

    # per position first, then times h*w
    per = [c * n1, c * r3 + r3 * 9 * n3, c * r5 + r5 * 25 * n5, c * pp]
    per_naive = c * n1 + c * 9 * n3 + c * 25 * n5
    branch = [h * w * p for p in per]
    return {
        "saving": (per_naive - sum(per)) / per_naive,
        "naive_macs": h * w * per_naive,
        "params": sum(per) + n1 + r3 + n3 + r5 + n5 + pp,
        "out_channels": n1 + n3 + n5 + pp,
        "total": sum(branch),
        "branch_macs": branch,
    }
