# stopped by: landlock rlimits
def attack(folder):
    with open(folder + "/large", "wb") as file:
        file.write(b"x" * 1_000_000)
    return True
