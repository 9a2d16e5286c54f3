# wrong: c everywhere
def answers():
    return {
        "chain_product": "c",
        "layer_step": "c",
        "slope_bound": "c",
        "he_spread": "c",
        "why_two": "c",
        "dead_unit": "c",
        "prelu_slope": "c",
        "skip_gradient": "c",
    }
