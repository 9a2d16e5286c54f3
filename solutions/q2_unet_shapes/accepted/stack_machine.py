"""A list of instructions, run on one map and a stack of skip connections."""


class Machine:
    def __init__(self, h, w, c, mode):
        self.c, self.h, self.w = c, h, w
        self.k = 2 if mode == "valid" else 0
        self.stack, self.log = [], {"enc": [], "mid": [], "dec": []}

    @property
    def shape(self):
        return self.c, self.h, self.w

    def conv(self):
        self.h -= self.k
        self.w -= self.k
        self.alive()

    def pool(self):
        self.stack.append(self.shape)
        self.log["enc"].append(self.shape)
        self.c, self.h, self.w = self.c * 2, self.h // 2, self.w // 2
        self.alive()

    def mark(self):
        self.log["mid"].append(self.shape)

    def up(self):
        self.c, self.h, self.w = self.c // 2, self.h * 2, self.w * 2

    def join(self):
        c, h, w = self.stack.pop()
        self.crop = h - self.h, w - self.w
        self.concat = c + self.c, self.h, self.w

    def note(self):
        self.log["dec"].append((self.concat, self.shape, self.crop))

    def alive(self):
        if self.h <= 0 or self.w <= 0:
            raise ValueError("the map is gone")


def unet_shapes(h, w, c0, depth, mode="same"):
    if not all(n >= 1 for n in (h, w, c0, depth)):
        raise ValueError("too small")
    stage = ["conv", "conv"]
    program = (stage + ["pool"]) * depth + stage + ["mark"] + (["up", "join"] + stage + ["note"]) * depth
    machine = Machine(h, w, c0, mode)
    for instruction in program:
        getattr(machine, instruction)()
    return tuple(machine.log["enc"]), machine.log["mid"][0], tuple(machine.log["dec"])
