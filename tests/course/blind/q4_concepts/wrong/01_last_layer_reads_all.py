# wrong: dense_channels takes the channels after the last layer as what it reads
def answers():
    return {
        "dense_channels": "d",
        "residual_sum": "c",
        "dense_gradient": "a",
        "squeeze_saving": "d",
        "module_width": "b",
        "helper_heads": "a",
        "offset_count": "d",
        "offset_gradient": "c",
    }
