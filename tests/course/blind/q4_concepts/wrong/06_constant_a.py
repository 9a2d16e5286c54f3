# wrong: the same letter everywhere
def answers():
    return {
        "dense_channels": "a",
        "residual_sum": "a",
        "dense_gradient": "a",
        "squeeze_saving": "a",
        "module_width": "a",
        "helper_heads": "a",
        "offset_count": "a",
        "offset_gradient": "a",
    }
