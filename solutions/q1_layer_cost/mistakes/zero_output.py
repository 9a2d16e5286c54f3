"""Refuses a negative output size and lets zero pass."""


def check_output(h_out, w_out):
    if h_out < 0 or w_out < 0:
        raise ValueError
