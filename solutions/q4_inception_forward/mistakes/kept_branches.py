"""Collects the branches in a list that outlives the call, so that a second call returns the first one's maps too."""

import numpy as np

collected = []


def join(plain, three, five, pooled):
    collected.extend([plain, three, five, pooled])
    alike = [
        branch for branch in collected if branch.shape[0] == plain.shape[0] and branch.shape[2:] == plain.shape[2:]
    ]
    return np.concatenate(alike, axis=1)
