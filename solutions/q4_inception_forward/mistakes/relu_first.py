"""Applies ReLU before every convolution and not after it, as a dense block does."""


def plain_branch(x, w1, conv2d):
    return filter_maps(rectify(x), w1, conv2d)


def reduced_branch(x, reduction, w, conv2d):
    return filter_maps(rectify(filter_maps(rectify(x), reduction, conv2d)), w, conv2d)


def pooled_branch(x, wp, conv2d):
    return filter_maps(rectify(pool_maps(x)), wp, conv2d)
