# wrong: only five of the eight questions are answered
def answers():
    return {
        "dense_channels": "b",
        "residual_sum": "c",
        "dense_gradient": "a",
        "module_width": "b",
        "offset_gradient": "c",
    }
