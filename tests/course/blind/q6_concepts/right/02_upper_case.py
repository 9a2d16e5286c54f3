# right: capital letters
def answers():
    return {
        "chain_product": "C",
        "layer_step": "A",
        "slope_bound": "B",
        "he_spread": "D",
        "why_two": "B",
        "dead_unit": "C",
        "prelu_slope": "D",
        "skip_gradient": "A",
    }
