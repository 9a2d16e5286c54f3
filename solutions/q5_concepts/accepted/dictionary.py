"""The letters as a dictionary."""


def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "a",
        "kron_order": "d",
        "receptive_field": "b",
        "mask_cost": "d",
        "blind_spot": "a",
        "mask_order": "b",
        "causality": "c",
    }
