"""Capital letters, keys in another order, made from pairs."""


def answers():
    pairs = "offset_gradient C, offset_count D, helper_heads A, module_width B, squeeze_saving D, dense_gradient A, residual_sum C, dense_channels B"
    return dict(pair.split() for pair in pairs.split(", "))
