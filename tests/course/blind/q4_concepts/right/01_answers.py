def answers():
    return {
        "dense_channels": "b",
        "residual_sum": "c",
        "dense_gradient": "a",
        "squeeze_saving": "d",
        "module_width": "b",
        "helper_heads": "a",
        "offset_count": "d",
        "offset_gradient": "c",
    }
