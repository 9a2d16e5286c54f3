class View:
    """An affine view: output i covers [jump*i + lo, jump*i + hi] of the picture."""

    def __init__(self, jump=1, lo=0, hi=0):
        self.jump = jump
        self.lo = lo
        self.hi = hi

    def first(self, i):
        return self.jump * i + self.lo

    def last(self, i):
        return self.jump * i + self.hi

    def through(self, k, s, p, d):
        if not (k >= 1 and s >= 1 and d >= 1):
            raise ValueError(f"invalid layer {(k, s, p, d)}")
        new_lo = self.first(-p)
        new_hi = self.last(-p + (k - 1) * d)
        step = self.first(s - p) - self.first(-p)
        return View(step, new_lo, new_hi)

    def triple(self):
        return (self.last(0) - self.first(0) + 1,
                self.first(1) - self.first(0),
                0.5 * (self.first(0) + self.last(0)))


def receptive_field(layers):
    v = View()
    triples = []
    for layer in layers:
        v = v.through(*layer)
        triples.append(v.triple())
    return triples
