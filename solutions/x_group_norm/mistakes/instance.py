"""Every channel is a group of its own."""


def average(values, groups):
    rows = in_rows(values, values.shape[1])
    return in_maps(rows.sum(axis=2, keepdims=True) / rows.shape[2], values.shape)
