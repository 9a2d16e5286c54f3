# wrong: a everywhere
def answers():
    return {
        "chain_product": "a",
        "layer_step": "a",
        "slope_bound": "a",
        "he_spread": "a",
        "why_two": "a",
        "dead_unit": "a",
        "prelu_slope": "a",
        "skip_gradient": "a",
    }
