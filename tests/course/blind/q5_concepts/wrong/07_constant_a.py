# wrong: the same letter everywhere


def answers():
    return {
        "dilation_reads": "a",
        "gain_and_size": "a",
        "kron_order": "a",
        "receptive_field": "a",
        "mask_cost": "a",
        "blind_spot": "a",
        "mask_order": "a",
        "causality": "a",
    }
