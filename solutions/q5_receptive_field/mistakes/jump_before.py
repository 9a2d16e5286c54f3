"""Reports the jump of the map before the layer."""


def look_through(view, layer):
    rf, jump, start = view[:3]
    true_jump = view[3] if len(view) > 3 else jump
    k, s, p, d = layer
    steps = kernel_steps(k, d)
    rf = widen(rf, true_jump, steps, s, p)
    return rf, true_jump, shift(start, true_jump, k, s, p, d), spread(true_jump, k, s, d)


def report(view):
    return view[:3]
