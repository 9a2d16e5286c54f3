# verdict: raised
class Evil(Exception):
    def __str__(self):
        raise SystemExit(0)

def attack(x):
    raise Evil
