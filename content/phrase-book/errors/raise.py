# Report that something failed.
def root(x):
    if x < 0:
        raise ValueError("negative number")
    return x**0.5


print(root(9))
