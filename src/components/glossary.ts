// This file is the glossary: Go's terms, each with its meaning in a sentence or two, Python's term where there is one, and the
// lesson that explains it. Code stands between backquotes. Pure.

export interface GlossaryTerm {
  readonly term: string;
  /** Other forms that a lesson may write, such as a plural that has more than an s. */
  readonly also?: readonly string[];
  readonly meaning: string;
  /** What Python calls it, or what comes nearest. */
  readonly python?: string;
  /** The number of the lesson that explains it, and the heading there; the page leaves out lessons that are not written. */
  readonly lesson: number;
  readonly anchor?: string;
}

type Entry = readonly [
  term: string,
  meaning: string,
  python: string | undefined,
  lesson: number,
  more?: { readonly anchor?: string; readonly also?: readonly string[] },
];

const ENTRIES: readonly Entry[] = [
  [
    'addressable',
    'Said of an operand whose address you may take with `&`, such as a variable, a field of an addressable struct, an element of a slice. An element of a map is not addressable.',
    undefined,
    10,
  ],
  [
    'alias declaration',
    'A declaration `type A = B`, which gives a type a second name. Both names are the same type.',
    'an assignment of a class to another name',
    15,
  ],
  [
    'any',
    'The interface with no methods, which every type implements. It is another name for `interface{}`.',
    '`object`',
    12,
    { anchor: 'any-and-finding-out-again' },
  ],
  [
    'array',
    'A sequence whose length is part of its type, as in `[4]int`. Assigning an array copies all of its elements.',
    undefined,
    7,
  ],
  [
    'backing array',
    'The array that holds the elements of a slice. Several slices may share one, and then see each other’s changes.',
    undefined,
    7,
  ],
  ['blank identifier', 'The name `_`, which takes a value and drops it.', '`_` by convention', 5],
  [
    'buffered channel',
    'A channel with room for some values. A send waits only while the buffer is full.',
    '`queue.Queue(maxsize=n)`',
    23,
  ],
  [
    'byte',
    'Another name for `uint8`. A string is a sequence of bytes.',
    'an element of `bytes`',
    6,
    { anchor: 'bytes-and-runes' },
  ],
  [
    'capacity',
    'How many elements a slice can have before `append` must move it to another array: the elements of the backing array from the slice’s first to the last. `cap` tells it.',
    undefined,
    7,
  ],
  [
    'channel',
    'A typed pipe through which goroutines hand each other values, with `ch <- v` and `<-ch`.',
    '`queue.Queue`',
    23,
  ],
  [
    'closure',
    'A function literal together with the variables outside it that it uses. It shares those variables and does not copy them.',
    'closure',
    5,
    { anchor: 'closures' },
  ],
  [
    'comma ok',
    'The form `v, ok := …` of a map index, a type assertion or a receive. The second value tells whether there was a value.',
    '`in`, or catching `KeyError`',
    8,
    { anchor: 'is-it-there' },
  ],
  [
    'comparable',
    'Said of a type whose values `==` can compare. Slices, maps and functions are not; a struct is if all its fields are.',
    'hashable, for keys',
    8,
    { anchor: 'keys' },
  ],
  [
    'composite literal',
    'An expression that makes a struct, array, slice or map with its contents, as in `Point{1, 2}` or `[]int{1, 2}`.',
    'a display such as `[1, 2]`, or a call of a class',
    11,
  ],
  [
    'constant',
    'A value that the compiler knows, declared with `const`: a number, a string or a bool.',
    'a name in capitals',
    2,
    { anchor: 'constants' },
  ],
  [
    'constraint',
    'An interface that says which types a type parameter may stand for, and with that what may be done with their values.',
    'the bound of a `TypeVar`',
    15,
  ],
  [
    'context',
    'A value of type `context.Context`, passed from call to call, that carries a deadline and the signal to stop.',
    'the cancelling of a task in `asyncio`',
    24,
  ],
  [
    'conversion',
    'An expression `T(x)` that gives the value of `x` as a value of type `T`. Go makes hardly any without being asked.',
    'a call such as `int(x)`',
    3,
    { anchor: 'conversions' },
  ],
  [
    'data race',
    'Two goroutines use the same variable at the same time, and at least one of them writes. What the program then does cannot be relied on.',
    undefined,
    25,
  ],
  [
    'deadlock',
    'Goroutines wait for each other, or for nothing that can come. If all of them do, the runtime ends the program.',
    'deadlock',
    23,
  ],
  [
    'deferred call',
    'A call that `defer` keeps until the function around it returns. Its arguments are evaluated at once.',
    '`finally`, or the end of `with`',
    17,
  ],
  [
    'defined type',
    'A type that a `type` declaration without `=` makes. It differs from every other type, also from the one it is built from, and may have methods.',
    'a class',
    11,
  ],
  ['dynamic type', 'The type of the value that an interface value holds at the moment.', '`type(x)`', 14],
  [
    'element type',
    'The type of what an array, slice, channel or map holds: `int` in `[]int`, and in `map[string]int`.',
    'the `int` in the hint `list[int]`',
    7,
  ],
  [
    'embedding',
    'A field written as a type without a name. Its fields and methods can be used as if they were those of the struct around it.',
    'a mixin, but not a subclass',
    13,
  ],
  [
    'error',
    'The built-in interface with the one method `Error() string`. By convention the last result of a function that can fail.',
    'an exception that is returned',
    16,
  ],
  [
    'exported',
    'Said of a name that other packages may use, because it begins with a capital letter.',
    'a name without a leading underscore',
    18,
  ],
  ['field', 'A named part of a struct.', 'an attribute of an instance', 11],
  [
    'function literal',
    'A function without a name, written where a value is wanted. It may have any number of statements.',
    '`lambda`',
    5,
    { anchor: 'functions-as-values' },
  ],
  [
    'garbage collector',
    'The part of the runtime that frees what can no longer be reached. You never free memory yourself.',
    'reference counting and the module `gc`',
    10,
  ],
  [
    'generic function',
    'A function with type parameters: one text for many types, checked by the compiler.',
    'a function with a `TypeVar`',
    15,
  ],
  [
    'goroutine',
    'A function call that runs at the same time as others, started with `go`. The runtime spreads goroutines over few threads.',
    'a thread, or a task of `asyncio`',
    22,
  ],
  ['identifier', 'A name of a variable, constant, type, function, package, field or label.', 'a name', 2],
  [
    'import path',
    'The string by which a package is imported, as in `"net/http"`. The name of the package is declared in its files and is usually the last part.',
    'the dotted name of a module',
    18,
  ],
  [
    'inference',
    'Finding out a type that you did not write, from the value: `n := 1` makes `n` an `int`. It happens when the program is compiled.',
    'what a type checker does',
    2,
    { also: ['type inference'] },
  ],
  [
    'interface',
    'A type that lists methods. A value of any type that has them can be used as a value of it.',
    '`typing.Protocol`',
    12,
  ],
  [
    'iota',
    'A number that counts the lines of a `const` declaration from 0.',
    '`enum.auto()`, which counts from 1',
    2,
    { anchor: 'constants' },
  ],
  [
    'iterator',
    'A function that takes a function `yield` and calls it with one value after the other. `range` can loop over it.',
    'a generator',
    9,
  ],
  [
    'label',
    'A name with a colon before a statement, so that `break` or `continue` can say which loop they mean.',
    undefined,
    4,
    { anchor: 'loops-inside-loops' },
  ],
  ['map', 'A table from keys of one type to elements of one type, without a fixed order.', '`dict`', 8],
  ['method', 'A function with a receiver, declared outside the type that it belongs to.', 'a method', 11],
  [
    'method set',
    'The methods that a type has for the question which interfaces it implements. That of `*T` has those with receiver `T` too; that of `T` lacks those with receiver `*T`.',
    'the attributes that are methods',
    12,
  ],
  [
    'method value',
    'A method taken from a value without calling it, as in `f := x.m`. The receiver is evaluated then and kept.',
    'a bound method',
    5,
  ],
  [
    'module',
    'A tree of packages with a `go.mod` at its root, which has a version and is downloaded as a whole.',
    'a distribution, as on PyPI',
    18,
  ],
  ['mutex', 'A lock that one goroutine holds at a time. Go’s is not re-entrant.', '`threading.Lock`', 25],
  [
    'named type',
    'A type that has a name: a predeclared one such as `int`, a defined type or a type parameter.',
    undefined,
    11,
  ],
  [
    'nil',
    'The zero value of pointers, slices, maps, channels, functions and interfaces. By itself it has no type: `x := nil` does not compile.',
    '`None`',
    2,
  ],
  [
    'package',
    'The files of one folder, compiled together. Names of a package are seen in all of its files.',
    'a module',
    18,
  ],
  [
    'panic',
    'What ends the normal course of a goroutine: deferred calls run, and if none recovers, the program ends with a trace.',
    'an exception that nobody catches',
    17,
  ],
  [
    'pointer',
    'A value that holds the address of a variable. `&x` makes one and `*p` follows it.',
    'a reference to an object',
    10,
  ],
  [
    'pointer receiver',
    'A receiver of type `*T`, through which a method can change the value that it is called on.',
    '`self`',
    11,
  ],
  [
    'promotion',
    'Fields and methods of an embedded type can be selected on the struct around it. They are then called promoted.',
    'inheriting an attribute',
    13,
  ],
  ['receiver', 'The parameter before a method’s name: the value that the method is called on.', '`self`', 11],
  [
    'recover',
    'The built-in function that stops a panic. It works only when a deferred function calls it directly.',
    '`except`',
    17,
  ],
  [
    'rune',
    'Another name for `int32`, used for the number of a Unicode character.',
    'what `ord` returns',
    6,
    { anchor: 'bytes-and-runes' },
  ],
  [
    'select',
    'The statement that waits for several channel operations and takes one that can go on. With a `default` it does not wait.',
    '`asyncio.wait` with `FIRST_COMPLETED`',
    24,
  ],
  [
    'sentinel error',
    'A variable of type `error` that a package exports, so that callers can ask for it with `errors.Is`.',
    'an exception class',
    16,
  ],
  [
    'shadowing',
    'A declaration in an inner block hides a name of an outer one. Both variables exist, and `:=` makes the second without a word.',
    'a local name that hides a global one',
    2,
  ],
  [
    'short variable declaration',
    'The form `x := v`, allowed only inside functions. At least one name on its left must be new.',
    'the first assignment',
    2,
  ],
  [
    'slice',
    'A view of part of an array: where it begins, its length and its capacity. Assigning one copies these three, not the elements.',
    '`list`',
    7,
  ],
  [
    'statically typed',
    'Said of a language where every variable has a type that is known when the program is compiled and never changes.',
    'what type hints are for',
    2,
  ],
  [
    'string',
    'A sequence of bytes that cannot be changed, by convention UTF-8.',
    '`str`, and partly `bytes`',
    6,
  ],
  ['struct', 'A type made of fields. Assigning a struct copies all of them.', 'a dataclass', 11],
  [
    'struct tag',
    'A string behind a field, which packages such as `encoding/json` read to find out what to do with it.',
    'metadata of a dataclass field',
    21,
  ],
  [
    'table test',
    'A test that loops over a slice of cases, each with what goes in and what must come out.',
    '`pytest.mark.parametrize`',
    19,
  ],
  [
    'type assertion',
    'The expression `x.(T)`, which takes a `T` out of an interface value. It panics if there is none, unless you ask with comma ok.',
    '`isinstance`, then use',
    12,
    { anchor: 'any-and-finding-out-again' },
  ],
  [
    'type parameter',
    'A name in square brackets that stands for a type, which is fixed where the function or type is used.',
    '`TypeVar`',
    15,
  ],
  [
    'type switch',
    'A `switch` on the dynamic type of an interface value. In each case the variable has that type.',
    'a chain of `isinstance`',
    12,
    { anchor: 'any-and-finding-out-again' },
  ],
  [
    'unbuffered channel',
    'A channel without room: a send waits until somebody receives, so that both meet at that moment.',
    undefined,
    23,
  ],
  ['underlying type', 'What a named type is built from: that of `type Age int` is `int`.', undefined, 11],
  [
    'untyped constant',
    'A constant that has a kind but no type yet, as `2` or `"a"`. It takes the type that its place wants, if its value fits.',
    undefined,
    2,
    { anchor: 'constants' },
  ],
  [
    'value receiver',
    'A receiver of type `T`. The method gets a copy, and what it changes there is lost.',
    undefined,
    11,
  ],
  [
    'variadic',
    'Said of a function whose last parameter, written `...T`, takes any number of arguments. Inside it is a `[]T`.',
    '`*args`',
    5,
  ],
  [
    'WaitGroup',
    'A counter in package `sync` of goroutines that are not done. `Go` starts one, and `Wait` waits until all are done.',
    '`join` of each thread',
    22,
  ],
  [
    'wrapping',
    'Putting an error inside another with `%w`, so that the text tells the way and `errors.Is` still finds the cause.',
    '`raise … from …`',
    16,
  ],
  [
    'zero value',
    'What a variable holds that was declared without a value: `0`, `""`, `false`, `nil`, and for a struct the zero values of its fields.',
    undefined,
    2,
    { anchor: 'every-variable-has-a-value' },
  ],
];

export const TERMS: readonly GlossaryTerm[] = ENTRIES.map(([term, meaning, python, lesson, more]) => ({
  term,
  meaning,
  lesson,
  ...(python === undefined ? {} : { python }),
  ...more,
}));

/** The anchor of a term on the glossary page. */
export const termAnchor = ({ term }: GlossaryTerm): string => term.toLowerCase().replaceAll(' ', '-');

/** The term that a lesson means by `text`; a plural s and capitals make no difference. */
export function findTerm(text: string): GlossaryTerm | undefined {
  const asked = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const forms = [asked, asked.replace(/s$/, ''), asked.replace(/es$/, '')];
  return TERMS.find(({ term, also = [] }) =>
    [term, ...also].some((form) => forms.includes(form.toLowerCase())),
  );
}
