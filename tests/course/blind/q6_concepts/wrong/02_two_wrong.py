# wrong: slope_bound (six factors instead of five) and skip_gradient
def answers():
    return {
        "chain_product": "c",
        "layer_step": "a",
        "slope_bound": "c",
        "he_spread": "d",
        "why_two": "b",
        "dead_unit": "c",
        "prelu_slope": "d",
        "skip_gradient": "d",
    }
