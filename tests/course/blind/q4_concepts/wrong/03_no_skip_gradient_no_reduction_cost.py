# wrong: squeeze_saving forgets the 1x1 convolution, offset_gradient is taken as 0
def answers():
    return {
        "dense_channels": "b",
        "residual_sum": "c",
        "dense_gradient": "a",
        "squeeze_saving": "a",
        "module_width": "b",
        "helper_heads": "a",
        "offset_count": "d",
        "offset_gradient": "d",
    }
