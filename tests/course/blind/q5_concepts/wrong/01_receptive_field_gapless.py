# wrong: receptive_field takes all 21 inputs for used


def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "a",
        "kron_order": "d",
        "receptive_field": "c",
        "mask_cost": "d",
        "blind_spot": "a",
        "mask_order": "b",
        "causality": "c",
    }
