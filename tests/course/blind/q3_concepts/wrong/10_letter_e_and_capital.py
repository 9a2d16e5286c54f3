# wrong: letters that are no options: E and an upper-case D
def answers():
    a = {}
    a["rotation"] = "c"
    a["padding_back"] = "a"
    a["bias_gradient"] = "D"
    a["pool_between"] = "e"
    a["dense_bias"] = "d"
    a["max_shared"] = "a"
    a["unused_pixels"] = "b"
    a["strided_kernel"] = "c"
    return a
