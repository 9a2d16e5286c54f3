"""q4_inception_cost: multiply-adds, parameters and saving of an Inception module."""

from typing import Any


def inception_cost(h: int, w: int, c: int, n1: int, r3: int, n3: int, r5: int, n5: int, pp: int) -> dict[str, Any]:
    """Cost of an Inception module on one image of height h and width w with c channels.

    n1: filters of the 1x1 branch; r3, n3: filters of the reduction and of the 3x3 convolution; r5, n5: the same
    for 5x5; pp: filters of the projection after the pooling. n1 or pp may be 0, r3 and n3 together, r5 and n5 together.

    Returns a dict with the keys "branch_macs" (a list of four ints), "total", "out_channels", "params",
    "naive_macs" (ints) and "saving" (a float: 1 - total / naive_macs).
    Raises ValueError for h, w or c below 1, for a negative number of filters, when exactly one of r3 and n3 or
    exactly one of r5 and n5 is 0, and when n1, n3 and n5 are all 0.
    """
    # Write your code here.
    raise NotImplementedError
