import argparse

# Options of the command line.
parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=8080, help="where to listen")
args = parser.parse_args()
print(args.port)
