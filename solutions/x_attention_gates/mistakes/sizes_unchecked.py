"""attention_gate does not compare the sizes of x and g: NumPy stretches an axis of length one."""


def check_signals(x, g):
    pass
