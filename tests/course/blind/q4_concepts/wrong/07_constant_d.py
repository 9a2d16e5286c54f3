# wrong: the same letter everywhere
def answers():
    return {
        "dense_channels": "d",
        "residual_sum": "d",
        "dense_gradient": "d",
        "squeeze_saving": "d",
        "module_width": "d",
        "helper_heads": "d",
        "offset_count": "d",
        "offset_gradient": "d",
    }
