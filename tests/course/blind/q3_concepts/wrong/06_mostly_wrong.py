# wrong: seven of eight wrong
def answers():
    a = {}
    a["rotation"] = "b"
    a["padding_back"] = "b"
    a["bias_gradient"] = "c"
    a["pool_between"] = "c"
    a["dense_bias"] = "c"
    a["max_shared"] = "b"
    a["unused_pixels"] = "b"
    a["strided_kernel"] = "a"
    return a
