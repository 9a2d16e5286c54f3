"""Answers to the concepts of dilation, receptive fields and masks: one step a question."""


def dilation_reads():
    """F = 5 and D = 4 read 0, 4, 8, 12, 16: the span is (F - 1) D + 1 = 17."""
    return "c"


def gain_and_size():
    """Nine weights span 3 (3 - 1) + 1 = 7 pixels; (22 + 2 * 2 - 7) // 2 + 1 = 10."""
    return "a"


def kron_order():
    """K (x) E puts the block K[u, v] E at (2u, 2v)."""
    return "d"


def receptive_field():
    """R = 1 + 1 * 2 + 2 * 3 + 3 * 4 = 21; the sums of {0, 2}, {0, 3, 6} and {0, 4, 8, 12} are 19 different numbers."""
    return "b"


def mask_cost():
    """An ordinary convolution multiplies all nine entries; type A keeps four, so five products have a zeroed weight."""
    return "d"


def blind_spot():
    """A row up moves one column to the right at most: (3, 6) is one row up and two columns away."""
    return "a"


def mask_order():
    """One type A shuts the centre out; the type B layers behind it keep what came through."""
    return "b"


def causality():
    """Centred: t - 2, t, t + 2; with all zeros in front: t - 4, t - 2, t."""
    return "c"


def answers():
    """Return one letter for each question."""
    return {
        "dilation_reads": dilation_reads(),
        "gain_and_size": gain_and_size(),
        "kron_order": kron_order(),
        "receptive_field": receptive_field(),
        "mask_cost": mask_cost(),
        "blind_spot": blind_spot(),
        "mask_order": mask_order(),
        "causality": causality(),
    }
