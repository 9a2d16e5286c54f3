# wrong: four of eight are wrong


def answers():
    return {
        "dilation_reads": "a",
        "gain_and_size": "a",
        "kron_order": "c",
        "receptive_field": "a",
        "mask_cost": "a",
        "blind_spot": "a",
        "mask_order": "b",
        "causality": "c",
    }
