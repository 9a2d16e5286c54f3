# wrong: mask_cost counts the centre of type A as kept


def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "a",
        "kron_order": "d",
        "receptive_field": "b",
        "mask_cost": "c",
        "blind_spot": "a",
        "mask_order": "b",
        "causality": "c",
    }
