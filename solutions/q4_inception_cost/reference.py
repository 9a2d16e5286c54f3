"""Multiply-adds, parameters and channels of an Inception module, in whole numbers; only the saving is a quotient."""


class Module:
    """The arguments of `inception_cost`, by name."""

    def __init__(self, **arguments):
        self.__dict__.update(arguments)


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    """Cost of an Inception module on one image of height h and width w with c channels.

    n1: filters of the 1x1 branch; r3, n3: filters of the reduction and of the 3x3 convolution; r5, n5: the same
    for 5x5; pp: filters of the projection after the pooling.

    Returns a dict with the keys "branch_macs" (a list of four ints), "total", "out_channels", "params",
    "naive_macs" (ints) and "saving" (a float: 1 - total / naive_macs).
    Raises ValueError for h, w or c below 1, for a negative number of filters, when exactly one of r3 and n3 or
    exactly one of r5 and n5 is 0, and when n1, n3 and n5 are all 0.
    """
    module = Module(h=h, w=w, c=c, n1=n1, r3=r3, n3=n3, r5=r5, n5=n5, pp=pp)
    check_sizes(module)
    check_counts(module)
    check_pairs(module)
    check_comparison(module)
    macs = list_branches(module)
    total = add_branches(macs)
    naive = naive_macs(module)
    return {
        "branch_macs": macs,
        "total": total,
        "out_channels": joined_channels(module),
        "params": count_params(module),
        "naive_macs": naive,
        "saving": saved_part(total, naive),
    }


# What is refused


def check_sizes(module):
    """Refuse a map without rows, columns or channels."""
    if min(module.h, module.w, module.c) < 1:
        raise ValueError("height, width and channels must be at least 1")


def check_counts(module):
    """Refuse a negative number of filters."""
    if min(module.n1, module.r3, module.n3, module.r5, module.n5, module.pp) < 0:
        raise ValueError("numbers of filters must not be negative")


def check_pairs(module):
    """Refuse a reduction without its convolution, and a convolution without its reduction."""
    for reduction, filters in ((module.r3, module.n3), (module.r5, module.n5)):
        if (reduction == 0) != (filters == 0):
            raise ValueError("only half of a branch is there")


def check_comparison(module):
    """Refuse a module whose naive form does nothing."""
    if module.n1 == module.n3 == module.n5 == 0:
        raise ValueError("the naive module costs nothing")


# One convolution


def count_positions(module):
    """Number of positions of the map, which every step keeps."""
    return module.h * module.w


def count_taps(side):
    """Number of taps of a square kernel."""
    return side * side


def filter_weights(side, channels):
    """Weights of one filter, and so products in one entry of the output."""
    return count_taps(side) * channels


def count_macs(entries, weights):
    """Multiply-adds of `entries` sums of `weights` products each."""
    return entries * weights


def conv_macs(module, side, channels, filters):
    """Multiply-adds of a convolution that keeps height and width, on one image."""
    return count_macs(count_positions(module) * filters, filter_weights(side, channels))


def count_biases(filters):
    """One bias for each filter."""
    return filters


def conv_params(module, side, channels, filters):
    """Weights and biases of a convolution."""
    return filters * filter_weights(side, channels) + count_biases(filters)


# The branches


def channels_read(module, reduction):
    """Channels that a 3x3 or 5x5 convolution of the module reads: those that its reduction gives."""
    return reduction


def reduction_macs(module, reduction):
    """Multiply-adds of a reduction."""
    return conv_macs(module, 1, module.c, reduction)


def plain_branch(module):
    """Multiply-adds of branch 1."""
    return conv_macs(module, 1, module.c, module.n1)


def reduced_branch(module, side, reduction, filters):
    """Multiply-adds of branch 2 or 3: the reduction, and the convolution of what it gives."""
    return reduction_macs(module, reduction) + conv_macs(module, side, channels_read(module, reduction), filters)


def pooled_branch(module):
    """Multiply-adds of branch 4: those of the projection, since pooling has none."""
    return conv_macs(module, 1, module.c, module.pp)


def list_branches(module):
    """Multiply-adds of the four branches, in order."""
    return [
        plain_branch(module),
        reduced_branch(module, 3, module.r3, module.n3),
        reduced_branch(module, 5, module.r5, module.n5),
        pooled_branch(module),
    ]


def add_branches(macs):
    """Multiply-adds of the whole module."""
    return sum(macs)


# The whole module


def joined_channels(module):
    """Channels of the joined output: those of each branch's last step."""
    return module.n1 + module.n3 + module.n5 + module.pp


def list_convolutions(module):
    """Side, channels and filters of every convolution."""
    return [
        (1, module.c, module.n1),
        (1, module.c, module.r3),
        (3, channels_read(module, module.r3), module.n3),
        (1, module.c, module.r5),
        (5, channels_read(module, module.r5), module.n5),
        (1, module.c, module.pp),
    ]


def count_params(module):
    """Weights and biases of all convolutions."""
    return sum(conv_params(module, *convolution) for convolution in list_convolutions(module))


# The naive module


def list_naive(module):
    """Side and filters of the convolutions that read all channels; the pooling is joined as it is."""
    return [(1, module.n1), (3, module.n3), (5, module.n5)]


def naive_macs(module):
    """Multiply-adds of the module without reductions and projection."""
    return sum(conv_macs(module, side, module.c, filters) for side, filters in list_naive(module))


def saved_part(total, naive):
    """The part of the naive module's multiply-adds that is done without; negative where there are more."""
    return 1 - total / naive


def scale_inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    """Return the result with the saving's two parts added up instead of subtracted."""
    result = inception_cost(h, w, c, n1, r3, n3, r5, n5, pp)
    return {**result, "saving": 1 + result["total"] / result["naive_macs"]}
