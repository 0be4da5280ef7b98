"""Runs a reader's program as the python command runs a file. It is loaded into Pyodide once."""

import builtins
import io
import json
import linecache
import sys
import traceback

from pyodide.ffi import can_run_sync, run_sync


def read_line():
    """The next line that the reader types, with its newline; '' at the end of input."""
    sys.stdout.flush()
    if not can_run_sync():
        raise EOFError("this browser cannot make a Python program wait for input")
    return run_sync(ask_page())


class Stdin(io.TextIOBase):
    def readable(self):
        return True

    def readline(self, size=-1):
        return read_line()

    def read(self, size=-1):
        return "".join(iter(read_line, ""))


def read_input(prompt=""):
    print(prompt, end="", flush=True)
    line = read_line()
    if line == "":
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def run_program(source, name):
    """Runs source under the name of its file; returns its exit status or its syntax error, as JSON."""
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    # The program before this one may have put others in their place.
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    sys.stdin = Stdin()
    builtins.input = read_input
    sys.argv = [name]
    try:
        code = compile(source, name, "exec")
    except SyntaxError as error:
        traceback.print_exception(type(error), error, None)
        return json.dumps({"line": error.lineno or 1, "column": error.offset or 1, "message": error.msg})
    status = 0
    try:
        exec(code, {"__name__": "__main__", "__builtins__": builtins, "__file__": name})
    except SystemExit as error:
        if error.code is not None and not isinstance(error.code, int):
            print(error.code, file=sys.stderr)
        status = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException as error:
        # The first frame is this function's own.
        traceback.print_exception(type(error), error, error.__traceback__.tb_next)
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return json.dumps({"status": status})
