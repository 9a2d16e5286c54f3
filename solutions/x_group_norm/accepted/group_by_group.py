"""Two loops, over images and groups, with math.fsum: sums that are rounded only once."""

import math

import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    channels = x.shape[1]
    if groups <= 0 or channels // groups * groups != channels:
        raise ValueError(f"groups={groups}, channels={channels}")
    result = np.result_type(x, gamma, beta, dy, np.float32)
    members = channels // groups
    y, dx = np.zeros(x.shape, result), np.zeros(x.shape, result)
    for_gamma, for_beta = ([[] for _ in range(channels)] for _ in range(2))
    for n in range(len(x)):
        for first in range(0, channels, members):
            part = slice(first, first + members)
            values = np.array(x[n, part], dtype=float).reshape(members, -1)
            above = np.array(dy[n, part], dtype=float).reshape(members, -1)
            g, b = (np.array(each[part], dtype=float)[:, None] for each in (gamma, beta))
            m = values.size
            deviations = values - math.fsum(values.flat) / m
            deviations -= math.fsum(deviations.flat) / m
            sigma = math.sqrt(math.fsum((deviations**2).flat) / m + eps)
            normal = deviations / sigma
            y[n, part] = (g * normal + b).reshape(y[n, part].shape)
            back = g * above
            a0 = math.fsum(back.flat) / m
            a1 = math.fsum((back * normal).flat) / m
            dx[n, part] = ((back - a0 - a1 * normal) / sigma).reshape(dx[n, part].shape)
            for c in range(members):
                for_gamma[first + c].extend(above[c] * normal[c])
                for_beta[first + c].extend(above[c])
    dgamma = np.array([math.fsum(terms) for terms in for_gamma], dtype=result)
    dbeta = np.array([math.fsum(terms) for terms in for_beta], dtype=result)
    return y, dx, dgamma, dbeta
