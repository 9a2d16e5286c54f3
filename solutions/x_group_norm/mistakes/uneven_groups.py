"""Channels that cannot be divided evenly are accepted: some groups get one channel more."""

import numpy as np

general_group_norm = group_norm


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    if groups < 1 or x.shape[1] % groups == 0:
        return general_group_norm(x, gamma, beta, groups, dy, eps=eps)
    blocks = [block for block in np.array_split(np.arange(x.shape[1]), groups) if len(block)]
    parts = [general_group_norm(x[:, c], gamma[c], beta[c], 1, dy[:, c], eps=eps) for c in blocks]
    return tuple(np.concatenate(part, axis=int(part[0].ndim > 1)) for part in zip(*parts, strict=True))
