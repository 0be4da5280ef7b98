import argparse

parser = argparse.ArgumentParser(prog="greet")
parser.add_argument("-n", type=int, default=1, help="greet this many times")
parser.add_argument("names", nargs="*")
args = parser.parse_args(["-n", "2", "Ann", "Bob"])
for name in args.names:
    for _ in range(args.n):
        print("Hello, " + name + ".")
