"""Capital letters, keys in another order, made from pairs."""


def answers():
    pairs = "causality C, mask_order B, blind_spot A, mask_cost D, receptive_field B, kron_order D, gain_and_size A, dilation_reads C"
    return dict(pair.split() for pair in pairs.split(", "))
