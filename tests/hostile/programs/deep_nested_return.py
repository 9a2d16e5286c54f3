# verdict: wrong_type
def attack(x):
    value = x
    for _ in range(100_000):
        value = [value]
    return value
