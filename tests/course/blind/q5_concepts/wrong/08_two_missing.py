# wrong: the last two keys are missing


def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "a",
        "kron_order": "d",
        "receptive_field": "b",
        "mask_cost": "d",
        "blind_spot": "a",
    }
