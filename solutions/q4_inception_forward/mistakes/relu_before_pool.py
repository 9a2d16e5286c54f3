"""Applies ReLU to the pooling too: negative pixels become 0 before the projection."""


def pooled_branch(x, wp, conv2d):
    return rectify_projection(filter_maps(rectify(pool_maps(x)), wp, conv2d))
