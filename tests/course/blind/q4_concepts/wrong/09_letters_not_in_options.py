# wrong: capital letters and letters that are no option
def answers():
    return {
        "dense_channels": "B",
        "residual_sum": "C",
        "dense_gradient": "A",
        "squeeze_saving": "D",
        "module_width": "e",
        "helper_heads": "A",
        "offset_count": "",
        "offset_gradient": "C",
    }
