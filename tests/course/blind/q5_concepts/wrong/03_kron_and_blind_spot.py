# wrong: kron_order and blind_spot are wrong


def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "a",
        "kron_order": "b",
        "receptive_field": "b",
        "mask_cost": "d",
        "blind_spot": "d",
        "mask_order": "b",
        "causality": "c",
    }
