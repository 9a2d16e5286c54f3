# wrong: every item wrong
def answers():
    return {
        "chain_product": "d",
        "layer_step": "b",
        "slope_bound": "c",
        "he_spread": "a",
        "why_two": "c",
        "dead_unit": "d",
        "prelu_slope": "a",
        "skip_gradient": "b",
    }
