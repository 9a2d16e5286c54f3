# wrong: full padding k-1 although the forward pass has padding, no rotation of the kernel
def answers():
    return {
        "rotation": "d",
        "padding_back": "b",
        "bias_gradient": "d",
        "pool_between": "b",
        "dense_bias": "d",
        "max_shared": "a",
        "unused_pixels": "b",
        "strided_kernel": "c",
    }
