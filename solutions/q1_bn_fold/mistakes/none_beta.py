"""Without a bias the new bias is beta alone, as if the mean were gone too."""


def start_bias(b, mean, dtype):
    return mean if b is None else to_dtype(b, dtype)
