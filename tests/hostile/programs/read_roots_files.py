# stopped by: identity landlock
def attack(private):
    return "canary" in open(private).read()
