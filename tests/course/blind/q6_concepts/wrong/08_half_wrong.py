# wrong: four items wrong
def answers():
    return {
        "chain_product": "b",
        "layer_step": "c",
        "slope_bound": "b",
        "he_spread": "d",
        "why_two": "b",
        "dead_unit": "a",
        "prelu_slope": "a",
        "skip_gradient": "a",
    }
