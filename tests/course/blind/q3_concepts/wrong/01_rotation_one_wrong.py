# wrong: only rotation is wrong: thinks the gradient of the kernel needs rot(dy) too
def answers():
    return {
        "rotation": "b",
        "padding_back": "a",
        "bias_gradient": "d",
        "pool_between": "b",
        "dense_bias": "d",
        "max_shared": "a",
        "unused_pixels": "b",
        "strided_kernel": "c",
    }
