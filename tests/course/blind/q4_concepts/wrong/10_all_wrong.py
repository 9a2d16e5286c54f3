# wrong: every answer is wrong
def answers():
    return {
        "dense_channels": "c",
        "residual_sum": "b",
        "dense_gradient": "b",
        "squeeze_saving": "a",
        "module_width": "c",
        "helper_heads": "c",
        "offset_count": "b",
        "offset_gradient": "a",
    }
