"""Each layer is a pair of affine maps i -> a i + b, one for the first and one for the last pixel; they are composed."""


class Affine:
    def __init__(self, slope, shift):
        self.slope, self.shift = slope, shift

    def after(self, inner):
        return Affine(self.slope * inner.slope, self.slope * inner.shift + self.shift)

    def __call__(self, i):
        return self.slope * i + self.shift


def receptive_field(layers):
    first, last = Affine(1, 0), Affine(1, 0)
    fields = []
    for kernel, stride, padding, dilation in layers:
        if kernel < 1 or stride < 1 or dilation < 1:
            raise ValueError("kernel, stride and dilation start at 1")
        first = first.after(Affine(stride, -padding))
        last = last.after(Affine(stride, (kernel - 1) * dilation - padding))
        fields.append((last(0) - first(0) + 1, first(1) - first(0), float(first(0) + last(0)) / 2))
    return fields
