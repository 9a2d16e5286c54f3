"""Deals the filters out to the groups like cards: filter o belongs to group o mod groups."""


def split_filters(kernel, groups):
    o, c, kh, kw = kernel.shape
    return kernel.reshape(o // groups, groups, c, kh, kw).swapaxes(0, 1)


def join_groups(sums):
    n, groups, filters, ho, wo = sums.shape
    return sums.swapaxes(1, 2).reshape(n, groups * filters, ho, wo)
