# wrong: offsets per channel, heads add to the main output, module width counts the pooled channels
def answers():
    return {
        "dense_channels": "b",
        "residual_sum": "c",
        "dense_gradient": "a",
        "squeeze_saving": "d",
        "module_width": "c",
        "helper_heads": "d",
        "offset_count": "c",
        "offset_gradient": "c",
    }
