# wrong: forgets the 1/4 of the average pooling and swaps the two entries of the kernel gradient
def answers():
    a = {}
    a["rotation"] = "c"
    a["padding_back"] = "a"
    a["bias_gradient"] = "d"
    a["pool_between"] = "c"
    a["dense_bias"] = "d"
    a["max_shared"] = "a"
    a["unused_pixels"] = "b"
    a["strided_kernel"] = "d"
    return a
