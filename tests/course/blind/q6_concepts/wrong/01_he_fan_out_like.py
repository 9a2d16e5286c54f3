# wrong: one item wrong, the variance instead of the standard deviation
def answers():
    return {
        "chain_product": "c",
        "layer_step": "a",
        "slope_bound": "b",
        "he_spread": "c",
        "why_two": "b",
        "dead_unit": "c",
        "prelu_slope": "d",
        "skip_gradient": "a",
    }
