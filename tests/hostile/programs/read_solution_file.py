# stopped by: landlock
# The expected values lie on this machine, for everybody to read, somewhere.
def attack(secret):
    return "canary" in open(secret).read()
