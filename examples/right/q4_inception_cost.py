"""Objects for convolutions, branches as chains of them."""

from dataclasses import dataclass
from functools import reduce


@dataclass(frozen=True)
class Conv:
    inputs: int
    outputs: int
    side: int = 1

    def weights(self):
        return self.inputs * self.outputs * self.side * self.side

    def macs(self, pixels):
        return self.weights() * pixels

    def params(self):
        return self.weights() + self.outputs


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    if any(v < 1 for v in (h, w, c)) or any(v < 0 for v in (n1, r3, n3, r5, n5, pp)):
        raise ValueError
    if (0 in (r3, n3) and (r3, n3) != (0, 0)) or (0 in (r5, n5) and (r5, n5) != (0, 0)):
        raise ValueError
    if {n1, n3, n5} == {0}:
        raise ValueError
    branches = (
        (Conv(c, n1),),
        (Conv(c, r3), Conv(r3, n3, 3)),
        (Conv(c, r5), Conv(r5, n5, 5)),
        (Conv(c, pp),),
    )
    naive = (Conv(c, n1), Conv(c, n3, 3), Conv(c, n5, 5))
    macs = tuple(sum(conv.macs(h * w) for conv in chain) for chain in branches)
    plain = reduce(lambda count, conv: count + conv.macs(h * w), naive, 0)
    return {
        "saving": 1 - sum(macs) / plain,
        "naive_macs": plain,
        "params": sum(conv.params() for chain in branches for conv in chain),
        "out_channels": sum(chain[-1].outputs for chain in branches),
        "total": sum(macs),
        "branch_macs": macs,
    }
