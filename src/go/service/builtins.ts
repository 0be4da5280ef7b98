// This file documents Go's built-in functions, which no package declares.

interface BuiltinDoc {
  readonly signature: string;
  readonly doc: string;
}

export const BUILTINS: Readonly<Record<string, BuiltinDoc>> = {
  append: {
    signature: 'func append(slice []T, elems ...T) []T',
    doc: 'append returns slice with elems behind its elements. It writes into the slice’s array if that has room, else into a new one.',
  },
  cap: {
    signature: 'func cap(v T) int',
    doc: 'cap returns how many elements fit: into the array of a slice from its first element on, into an array, into a channel’s buffer.',
  },
  clear: {
    signature: 'func clear(v T)',
    doc: 'clear removes all entries of a map, or sets all elements of a slice to their zero value.',
  },
  close: {
    signature: 'func close(c chan<- T)',
    doc: 'close says that nothing more will be sent on c. Only a sender closes; what is in the buffer can still be received.',
  },
  complex: {
    signature: 'func complex(r, i T) C',
    doc: 'complex makes a complex number of its real and its imaginary part.',
  },
  copy: {
    signature: 'func copy(dst, src []T) int',
    doc: 'copy copies elements from src to dst, as many as the shorter one has, and returns how many. The two may overlap.',
  },
  delete: {
    signature: 'func delete(m map[K]V, key K)',
    doc: 'delete removes the entry of key from m, if there is one.',
  },
  imag: { signature: 'func imag(c C) T', doc: 'imag returns the imaginary part of c.' },
  len: {
    signature: 'func len(v T) int',
    doc: 'len returns the length of v: the bytes of a string, the elements of an array or slice, the entries of a map, what waits in a channel.',
  },
  make: {
    signature: 'func make(T, size ...int) T',
    doc: 'make makes a slice (length, capacity), a map or a channel (buffer size).',
  },
  max: { signature: 'func max(x T, y ...T) T', doc: 'max returns the largest of its arguments.' },
  min: { signature: 'func min(x T, y ...T) T', doc: 'min returns the smallest of its arguments.' },
  new: {
    signature: 'func new(T) *T',
    doc: 'new makes a variable of type T, or with the value given, and returns a pointer to it.',
  },
  panic: {
    signature: 'func panic(v any)',
    doc: 'panic ends the function after its deferred calls, then its caller, and so on; the program ends unless one of them recovers.',
  },
  print: {
    signature: 'func print(args ...T)',
    doc: 'print writes to standard error, for the language’s own use; programs use fmt.',
  },
  println: {
    signature: 'func println(args ...T)',
    doc: 'println writes to standard error, for the language’s own use; programs use fmt.',
  },
  real: { signature: 'func real(c C) T', doc: 'real returns the real part of c.' },
  recover: {
    signature: 'func recover() any',
    doc: 'recover, called in a deferred function, ends a panic and returns its value; otherwise nil.',
  },
};
