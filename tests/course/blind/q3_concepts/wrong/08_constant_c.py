# wrong: guesses c everywhere
def answers():
    keys = (
        "rotation",
        "padding_back",
        "bias_gradient",
        "pool_between",
        "dense_bias",
        "max_shared",
        "unused_pixels",
        "strided_kernel",
    )
    return dict.fromkeys(keys, "c")
