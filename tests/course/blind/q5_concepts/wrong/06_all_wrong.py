# wrong: all eight are wrong


def answers():
    return {
        "dilation_reads": "d",
        "gain_and_size": "b",
        "kron_order": "a",
        "receptive_field": "d",
        "mask_cost": "b",
        "blind_spot": "c",
        "mask_order": "d",
        "causality": "a",
    }
