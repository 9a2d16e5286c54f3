"""attention_gate does not check the weights: NumPy refuses some of them, and stretches others."""


def check_gate_weights(x, g, wx, wg, psi):
    pass
