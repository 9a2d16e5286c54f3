# verdict: output_too_large
def attack(x):
    return "x" * 10_000_000
