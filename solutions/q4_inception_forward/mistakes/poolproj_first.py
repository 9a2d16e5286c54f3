"""Projects first and pools afterwards."""


def pooled_branch(x, wp, conv2d):
    return rectify_projection(pool_maps(filter_maps(x, wp, conv2d)))
