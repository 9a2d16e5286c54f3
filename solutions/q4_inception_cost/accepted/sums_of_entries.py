"""Counts by adding up, one filter after the other where that is short, and compares strings of signs for the rules."""


def one_filter(side, channels):
    weights = 0
    for _ in range(side):
        weights += side * channels
    return weights


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    signs = ["-" if v < 0 else "0" if v == 0 else "+" for v in (h, w, c, n1, r3, n3, r5, n5, pp)]
    if "-" in signs or "0" in signs[:3]:
        raise ValueError("a size is out of range")
    if signs[4] != signs[5] or signs[6] != signs[7]:
        raise ValueError("half a branch")
    if signs[3] == signs[5] == signs[7] == "0":
        raise ValueError("no convolution to compare with")
    pixels = h * w
    first = pixels * n1 * one_filter(1, c)
    second = pixels * (r3 * one_filter(1, c) + n3 * one_filter(3, r3))
    third = pixels * (r5 * one_filter(1, c) + n5 * one_filter(5, r5))
    fourth = pixels * pp * one_filter(1, c)
    params = n1 * (one_filter(1, c) + 1)
    params += r3 * (one_filter(1, c) + 1) + n3 * (one_filter(3, r3) + 1)
    params += r5 * (one_filter(1, c) + 1) + n5 * (one_filter(5, r5) + 1)
    params += pp * (one_filter(1, c) + 1)
    result = {"branch_macs": [first, second, third, fourth]}
    result["total"] = first + second + third + fourth
    result["out_channels"] = sum((n1, n3, n5, pp))
    result["params"] = params
    result["naive_macs"] = pixels * sum(n * one_filter(k, c) for n, k in [(n1, 1), (n3, 3), (n5, 5)])
    result["saving"] = -(result["total"] - result["naive_macs"]) / result["naive_macs"]
    return result
