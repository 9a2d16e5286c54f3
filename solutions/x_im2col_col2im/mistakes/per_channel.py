"""Python goes through the channels one by one."""

import numpy as np

cut_all_windows, add_all_windows = cut_windows, add_windows


def cut_windows(maps, kh, kw, size, stride):
    return np.concatenate([cut_all_windows(maps[:, c : c + 1], kh, kw, size, stride) for c in range(maps.shape[1])], 1)


def add_windows(maps, windows, stride):
    for c in range(maps.shape[1]):
        add_all_windows(maps[:, c : c + 1], windows[:, c : c + 1], stride)
