# wrong: all eight wrong
def answers():
    return {
        "rotation": "a",
        "padding_back": "b",
        "bias_gradient": "c",
        "pool_between": "a",
        "dense_bias": "a",
        "max_shared": "b",
        "unused_pixels": "c",
        "strided_kernel": "a",
    }
