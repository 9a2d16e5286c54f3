# verdict: out_of_memory memory_error
def attack(x):
    kept = []
    while True:
        kept = [kept, kept[:], list(range(100_000))]
        globals().setdefault("all_of_it", []).append(kept)
