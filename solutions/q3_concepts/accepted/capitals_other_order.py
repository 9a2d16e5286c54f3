"""Capital letters, keys in another order, made from pairs."""


def answers():
    pairs = "strided_kernel C, unused_pixels B, max_shared A, dense_bias D, pool_between B, bias_gradient D, padding_back A, rotation C"
    return dict(pair.split() for pair in pairs.split(", "))
