def answers():
    return {
        "dilation_reads": "c",
        "gain_and_size": "a",
        "kron_order": "a",  # A ⊗ K
        "receptive_field": "c",
        "mask_cost": "d",
        "blind_spot": "a",
        "mask_order": "b",
        "causality": "a",  # dilation keeps the order of time
    }
