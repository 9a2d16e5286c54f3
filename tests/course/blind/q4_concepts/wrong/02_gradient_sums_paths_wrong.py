# wrong: dense_gradient counts one path per length only, 0.1 + 0.01 + 0.001
def answers():
    return {
        "dense_channels": "b",
        "residual_sum": "c",
        "dense_gradient": "d",
        "squeeze_saving": "d",
        "module_width": "b",
        "helper_heads": "a",
        "offset_count": "d",
        "offset_gradient": "c",
    }
