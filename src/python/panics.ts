// This file lists what a Go program dies of, with what Python would have done.

export interface PanicHabit {
  readonly name: string;
  /** Of what Go writes to stderr. */
  readonly message: RegExp;
  /** `$1` and so on stand for the groups of `message`. */
  readonly says: string;
}

export const PANICS: readonly PanicHabit[] = [
  {
    name: 'index-negative',
    message: /^panic: runtime error: index out of range \[-/m,
    says: 'Python counts a negative index from the end; Go does not: the last element is xs[len(xs)-1].',
  },
  {
    name: 'index-out-of-range',
    message: /^panic: runtime error: index out of range \[(\d+)\] with length (\d+)/m,
    says: 'Python would have raised IndexError: with length $2 the last index is $2 - 1, and $1 is not below $2.',
  },
  {
    name: 'slice-out-of-range',
    message: /^panic: runtime error: slice bounds out of range/m,
    says: 'Python cuts a slice short where the sequence ends; Go panics, so bound it yourself: s[:min(n, len(s))].',
  },
  {
    name: 'nil-map',
    message: /^panic: assignment to entry in nil map/m,
    says: 'var m map[K]V declares a map but makes none; Python has no such thing: write m := map[K]V{}, which is its {}.',
  },
  {
    name: 'nil-pointer',
    message: /^panic: runtime error: invalid memory address or nil pointer dereference/m,
    says: "Something is nil that was expected not to be: Python's AttributeError: 'NoneType' object has no attribute …, or calling None.",
  },
  {
    name: 'divide-by-zero',
    message: /^panic: runtime error: integer divide by zero/m,
    says: 'Python would have raised ZeroDivisionError; only integers panic in Go, a float64 divided by zero is +Inf, -Inf or NaN.',
  },
  {
    name: 'wrong-assertion',
    message: /^panic: interface conversion: .*?(?: is |: )/m,
    says: 'A type assertion that is wrong panics; v, ok := x.(T) asks without that risk, as isinstance(x, T) does.',
  },
  {
    name: 'deadlock',
    message: /^fatal error: all goroutines are asleep - deadlock!/m,
    says: 'Every goroutine waits for another, and nobody is left to wake one; a Python program of threads would hang here for ever, in silence.',
  },
  {
    name: 'send-on-closed',
    message: /^panic: send on closed channel/m,
    says: 'close says that nothing more will come, so only the sender may say it, after its last send; a closed queue.Queue raises ShutDown likewise.',
  },
  {
    name: 'close-twice',
    message: /^panic: close of (?:closed|nil) channel/m,
    says: 'A channel is closed once, by its sender, and it need not be closed at all; it is not like the close() of a Python file.',
  },
  {
    name: 'unhashable',
    message: /^panic: runtime error: hash of unhashable type (\S+)/m,
    says: "Python's TypeError: unhashable type; the compiler would have refused $1 as a key, but an interface hides it until now.",
  },
  {
    name: 'comparing-slices',
    message: /^panic: runtime error: comparing uncomparable type (\S+)/m,
    says: 'Python compares lists and dicts by their elements with ==; Go does not compare a $1: use slices.Equal or maps.Equal.',
  },
  {
    name: 'recursion',
    message: /^fatal error: stack overflow/m,
    says: 'Python would have raised RecursionError after about 1,000 calls; Go goes on to 1 GB of stack, and then the program ends.',
  },
  {
    name: 'negative-make',
    message: /^panic: runtime error: makeslice: (?:len|cap) out of range/m,
    says: '[0] * n gives an empty list in Python if n is negative; make panics.',
  },
  {
    name: 'wait-group-negative',
    message: /^panic: sync: negative WaitGroup counter/m,
    says: 'Done was called more often than Add counted; wg.Go(f) calls both for you.',
  },
];
