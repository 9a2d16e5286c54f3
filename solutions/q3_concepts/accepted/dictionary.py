"""The letters as a dictionary."""


def answers():
    return {
        "rotation": "c",
        "padding_back": "a",
        "bias_gradient": "d",
        "pool_between": "b",
        "dense_bias": "d",
        "max_shared": "a",
        "unused_pixels": "b",
        "strided_kernel": "c",
    }
