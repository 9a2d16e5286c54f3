# wrong: four of the eight wrong
def answers():
    return {
        "dense_channels": "b",
        "residual_sum": "a",
        "dense_gradient": "c",
        "squeeze_saving": "d",
        "module_width": "a",
        "helper_heads": "a",
        "offset_count": "d",
        "offset_gradient": "b",
    }
