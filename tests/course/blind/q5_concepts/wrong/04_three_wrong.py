# wrong: three of eight are wrong


def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "c",
        "kron_order": "d",
        "receptive_field": "b",
        "mask_cost": "d",
        "blind_spot": "a",
        "mask_order": "a",
        "causality": "b",
    }
