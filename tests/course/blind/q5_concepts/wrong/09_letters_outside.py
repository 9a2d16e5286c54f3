# wrong: kron_order has a letter that is no option, blind_spot a capital letter


def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "a",
        "kron_order": "e",
        "receptive_field": "b",
        "mask_cost": "d",
        "blind_spot": "A",
        "mask_order": "b",
        "causality": "c",
    }
