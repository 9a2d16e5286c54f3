# verdict: raised
def attack(x):
    raise type("E" * 10_000, (Exception,), {})("\x1b[2J" + "x" * 10_000_000)
