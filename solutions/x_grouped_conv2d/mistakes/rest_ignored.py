"""Does not ask whether groups divides the channels and filters; what is left over is left out."""


def check_groups(groups, channels, filters):
    if groups < 1:
        raise ValueError("groups must be at least 1")


def split_channels(maps, groups):
    n, c, h, w = maps.shape
    return maps[:, : c // groups * groups].reshape(n, groups, c // groups, h, w)


def split_filters(kernel, groups):
    o, c, kh, kw = kernel.shape
    return kernel[: o // groups * groups].reshape(groups, o // groups, c, kh, kw)


def filter_bias(b, kernel, groups):
    return None if b is None else b[: kernel.shape[0] // groups * groups]
