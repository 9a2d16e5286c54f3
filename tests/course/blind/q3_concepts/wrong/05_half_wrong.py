# wrong: four of eight wrong: padding, dense layer, ties, skipped pixels
def answers():
    return {
        "rotation": "c",
        "padding_back": "c",
        "bias_gradient": "d",
        "pool_between": "b",
        "dense_bias": "c",
        "max_shared": "d",
        "unused_pixels": "d",
        "strided_kernel": "c",
    }
