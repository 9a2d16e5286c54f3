# wrong: one letter that is not among the options
def answers():
    return {
        "chain_product": "c",
        "layer_step": "a",
        "slope_bound": "b",
        "he_spread": "d",
        "why_two": "b",
        "dead_unit": "c",
        "prelu_slope": "e",
        "skip_gradient": "a",
    }
