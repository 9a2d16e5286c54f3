def _walk(layers):
    # میدان دید، گام و شروع
    rf = 1
    jump = 1
    left = 0
    for k, s, p, d in layers:
        if k < 1 or s < 1 or d < 1:
            raise ValueError("مقدار نامعتبر")
        left -= p * jump
        rf += d * (k - 1) * jump
        jump *= s
        yield rf, jump, left + (rf - 1) / 2


def receptive_field(layers):
    return list(_walk(layers))
