# wrong: averages the bias gradient over all entries; stride treated as 1 in the kernel gradient
def answers():
    a = {}
    a["rotation"] = "c"
    a["padding_back"] = "a"
    a["bias_gradient"] = "a"
    a["pool_between"] = "b"
    a["dense_bias"] = "d"
    a["max_shared"] = "a"
    a["unused_pixels"] = "b"
    a["strided_kernel"] = "b"
    return a
