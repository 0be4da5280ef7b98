// This file declares the front door of the engine: what a program is, what can be asked about it and what a run
// reports. go.ts implements it; the page's worker and the command line use nothing else. All data here survives
// structured cloning, so that it can cross to and from a worker as it is.

/** A program's files by path: `main.go`, `shape/shape.go`, `go.mod`, `data.txt`. */
export type Files = Readonly<Record<string, string>>;

/** Lines and columns from 1. column counts UTF-8 bytes, as the compiler prints; startColumn and endColumn UTF-16 units, as editors count. */
export interface GoDiagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  /** Go's error code (UnusedVar …), '' for a syntax error. */
  readonly code: string;
  readonly source: 'compiler' | 'vet';
}

/** The name that ends before line:column (UTF-16) has a type that the source does not spell; `label` is the text to show there. */
export interface InlayType {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly label: string;
}

/** A named type of the program against an interface of the program or of a package it uses (error, fmt.Stringer). */
export interface ImplementsFact {
  readonly file: string;
  /** Where the type's name is declared. */
  readonly line: number;
  readonly type: string;
  readonly interface: string;
  /** Where the interface is declared in the program, 0 if elsewhere. */
  readonly interfaceLine: number;
  /** value: T and *T satisfy it; pointer: only *T does; no: see missing. */
  readonly satisfies: 'value' | 'pointer' | 'no';
  /** For 'no': the first missing or different method, in the compiler's words. Near misses only (at least one method matches). */
  readonly missing: string;
}

export interface Analysis {
  readonly diagnostics: readonly GoDiagnostic[];
  readonly inlays: readonly InlayType[];
  readonly implements: readonly ImplementsFact[];
}

export interface RunOptions {
  /** Same program, same seed, same bytes. */
  readonly seed?: number;
  /** virtual: sleeping takes no time and the clock jumps; real: the computer's clock. */
  readonly clock?: 'virtual' | 'real';
  /** Report TraceEvents. */
  readonly trace?: boolean;
  /** Loops give way to other goroutines now and then, so that one that spins does not stop the rest; they run slower. */
  readonly preempt?: boolean;
  /** Report data races as `go run -race` does; the program runs several times slower, and ends with 66 if there were any. */
  readonly race?: boolean;
  /** Report MemoryBatches: the program's memory before each of its statements. Not together with `race`. */
  readonly memory?: boolean;
  readonly args?: readonly string[];
  /** What the program finds on standard input. */
  readonly stdin?: string;
  /** More input may come behind `stdin`, through Running.write, until Running.closeStdin. */
  readonly interactive?: boolean;
  /** The folder of the package that is run or tested, the root of the files if absent: `cmd/serve`. */
  readonly dir?: string;
  /** The working directory, a path in the files: their root if absent. */
  readonly cwd?: string;
  /** Hosts that the program may open WebSockets to: `example.org:443`, or `localhost` for all of its ports. None if absent. */
  readonly reach?: readonly string[];
}

export interface TestOptions extends RunOptions {
  /** As with -v, unless it is false. */
  readonly verbose?: boolean;
  /** As with -run: which tests to run, patterns for tests, their subtests and so on between slashes. */
  readonly match?: string;
  /** As with -skip: which tests not to run. */
  readonly skip?: string;
  /** As with -bench: which benchmarks to run, after the tests. None if absent. */
  readonly bench?: string;
  /** As with -benchtime: `2s`, or `100x` for a number of times. */
  readonly benchTime?: string;
  /** As with -count: how often each test is run. */
  readonly count?: number;
  readonly short?: boolean;
  /** As with -failfast: the first test that fails is the last. */
  readonly failFast?: boolean;
  /** As with -list: the tests that match are named instead of run. */
  readonly list?: string;
  /** As with -timeout: how long the tests may take, `10s`. Any time if absent. */
  readonly timeout?: string;
}

/** What a goroutine did. `t` is in nanoseconds since the start on the program's clock; `n` numbers events from 0. */
export type TraceEvent = {
  readonly n: number;
  readonly t: number;
  readonly g: number;
  readonly line: number;
  readonly file: string;
} & (
  | { readonly kind: 'GoCreate'; readonly newG: number; readonly name: string }
  | { readonly kind: 'GoStart' | 'GoSched' | 'GoEnd' }
  | { readonly kind: 'GoPanic'; readonly message: string }
  /** reason in Go's words: 'chan receive', 'chan send', 'select', 'sleep', 'sync.Mutex.Lock', 'sync.WaitGroup.Wait' … */
  | { readonly kind: 'GoBlock'; readonly reason: string; readonly object: number }
  | { readonly kind: 'GoUnblock'; readonly newG: number; readonly object: number }
  | { readonly kind: 'ChanMake'; readonly object: number; readonly cap: number; readonly type: string }
  /** The value is handed over or queued; `len` is the queue's length afterwards; peer is the goroutine it was handed to or taken from, 0 if queued. */
  | {
      readonly kind: 'ChanSend' | 'ChanRecv';
      readonly object: number;
      readonly value: string;
      readonly len: number;
      readonly peer: number;
    }
  | { readonly kind: 'ChanClose'; readonly object: number }
  | { readonly kind: 'MutexLock' | 'MutexUnlock'; readonly object: number }
  /** A data race: this access and an earlier one of goroutine `other` at otherFile:otherLine. Both addresses are the report's. */
  | {
      readonly kind: 'Race';
      readonly write: boolean;
      readonly other: number;
      readonly otherWrite: boolean;
      readonly otherFile: string;
      readonly otherLine: number;
      readonly address: string;
    }
);

// ---- the memory of a program before each of its statements. A recording is what the batches of a run hold, one after the
// other; what does not change between steps is there once, and steps name it by its number, from 0.

export interface MemoryBatch {
  readonly steps: readonly MemoryStep[];
  readonly frames: readonly MemoryFrame[];
  readonly objects: readonly MemoryObject[];
  readonly output: readonly { readonly fd: 1 | 2; readonly text: string }[];
  /** Why no more is recorded, though the program goes on; '' while more is. */
  readonly stopped: '' | 'steps' | 'size';
}

/** How things stand before a statement runs. */
export interface MemoryStep {
  /** The goroutine that runs it. */
  readonly g: number;
  readonly file: string;
  readonly line: number;
  /** Goroutines with functions of the program in progress, the one that runs first. */
  readonly stacks: readonly MemoryStack[];
  /** Such goroutines that were left out, being too many. */
  readonly leftStacks: number;
  /** The package variables, as a frame without a function; -1 if there are none. */
  readonly globals: number;
  /** Everything that can be reached, each object in the state that it is in: numbers of `objects`. */
  readonly objects: readonly number[];
  /** Objects that were left out, being too many, of those that something described leads to. */
  readonly left: number;
  /** How many items of `output` were written before. */
  readonly output: number;
}

export interface MemoryStack {
  readonly g: number;
  /** Why it waits, in Go's words; '' if it does not. */
  readonly waits: string;
  /** Numbers of `frames`, the innermost call first. */
  readonly frames: readonly number[];
  /** Outer calls that were left out. */
  readonly left: number;
}

/** A call of a function, or the package variables. */
export interface MemoryFrame {
  /** As tracebacks print it, `main.main.func1`; '' for the package variables. */
  readonly func: string;
  /** Where it stands. */
  readonly line: number;
  readonly vars: readonly MemoryVar[];
}

export interface MemoryVar {
  readonly name: string;
  readonly type: string;
  readonly role: 'local' | 'parameter' | 'result' | 'captured' | 'package';
  /** An inner variable of the same name hides it. */
  readonly shadowed: boolean;
  readonly value: MemoryValue;
  /** The variable's own identity, 0 if nothing can point to it. Variables of one identity are one variable. */
  readonly object: number;
}

/** A place in memory: an object (a variable, too, is one) and the fields and elements on the way from there. */
export interface MemoryPlace {
  readonly object: number;
  readonly path: readonly (string | number)[];
}

/** What a variable, a field or an element holds. Its type is said by what holds it. */
export type MemoryValue =
  /** A number, bool or complex number, as Go prints it. */
  | { readonly kind: 'plain'; readonly text: string }
  /** The first bytes, and how many there are in all. */
  | { readonly kind: 'string'; readonly bytes: readonly number[]; readonly len: number }
  /** A nil pointer, slice, map, channel, function or interface. */
  | { readonly kind: 'nil' }
  | { readonly kind: 'pointer'; readonly to: MemoryPlace }
  | {
      readonly kind: 'slice';
      /** The backing array: an object, or an array within one. */
      readonly array: MemoryPlace;
      readonly off: number;
      readonly len: number;
      readonly cap: number;
    }
  /** A map, a channel or a closure. */
  | { readonly kind: 'reference'; readonly object: number }
  /** A declared function. */
  | { readonly kind: 'func'; readonly name: string }
  | { readonly kind: 'interface'; readonly type: string; readonly value: MemoryValue }
  | { readonly kind: 'struct'; readonly fields: readonly MemoryField[]; readonly left: number }
  | { readonly kind: 'array'; readonly elements: readonly MemoryValue[]; readonly len: number }
  /** Nested too deeply to be shown, or the library's own business. */
  | { readonly kind: 'more' };

export interface MemoryField {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly value: MemoryValue;
}

/** An object in one of its states. */
export type MemoryObject = {
  readonly object: number;
  readonly type: string;
} /** A backing array: its first elements, and how many there are in all. */ & (
  | { readonly kind: 'array'; readonly elements: readonly MemoryValue[]; readonly len: number }
  /** What a pointer points to that is no variable shown with its call; `name` if it is one of another, or was of one that has ended. */
  | { readonly kind: 'value'; readonly name: string; readonly value: MemoryValue }
  | {
      readonly kind: 'map';
      readonly entries: readonly (readonly [MemoryValue, MemoryValue])[];
      readonly len: number;
    }
  | {
      readonly kind: 'chan';
      readonly queue: readonly MemoryValue[];
      readonly len: number;
      readonly cap: number;
      readonly closed: boolean;
    }
  | { readonly kind: 'closure'; readonly func: string; readonly vars: readonly MemoryVar[] }
);

export type RunEvent =
  | { readonly kind: 'stdout' | 'stderr'; readonly text: string }
  /** The program did not start. */
  | {
      readonly kind: 'compile-error';
      readonly diagnostics: readonly GoDiagnostic[];
      /** As the compiler prints them, one package after the other. */
      readonly text: string;
      /** The same by package; without a name is what the go command says before it compiles anything. */
      readonly packages: readonly { readonly name: string; readonly text: string }[];
    }
  | { readonly kind: 'trace'; readonly events: readonly TraceEvent[] }
  | { readonly kind: 'memory'; readonly batch: MemoryBatch }
  /** An interactive program begins to wait for input, or goes on. */
  | { readonly kind: 'input'; readonly waiting: boolean }
  /** The program begins, or ceases, to listen for signals: Running.interrupt does not just end it. */
  | { readonly kind: 'signals'; readonly listening: boolean }
  /** code as the shell sees `go run`'s program: 0, 1, 2 after a panic, or what os.Exit was given. */
  | { readonly kind: 'exit'; readonly code: number; readonly compileMs: number; readonly runMs: number };

export interface TestResult {
  readonly name: string;
  readonly status: 'pass' | 'fail' | 'skip';
  readonly output: string;
  readonly seconds: number;
}

/** Handle of a running program. */
export interface Running {
  /** Resolves with the exit code after the last event. */
  readonly done: Promise<number>;
  /** Ends the program at its next scheduling point. A program that never reaches one is ended by ending its worker. */
  kill(): void;
  /** os.Interrupt: the program is told if it listens for signals (os/signal), else ended. */
  interrupt(): void;
  /** Gives an interactive program more input. */
  write(text: string): void;
  /** There will be no more input: end of file. */
  closeStdin(): void;
}

/** What gofmt makes of a file; or why it cannot, in its words, the place (`2:13: …`) first. */
export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string };

/** A place in a program's text, as editors count: line from 1, column from 1 in UTF-16 units. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Part of a line; endColumn is the first column behind it. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Puts `text` in the place of a span, which may end in a later line. */
export interface TextEdit extends Span {
  readonly endLine: number;
  readonly text: string;
}

/** What an editor asks about a program, half typed as it may be. */
export type Question =
  | { readonly kind: 'describe' | 'define' | 'references' | 'complete' | 'signature'; readonly at: Spot }
  | { readonly kind: 'rename'; readonly at: Spot; readonly to: string }
  /** The imports of a file: those missing added, those unused removed. */
  | { readonly kind: 'imports'; readonly file: string };

/** The answer to each kind of question. */
export interface Answers {
  readonly describe: Description | null;
  readonly define: Span | null;
  readonly references: readonly Span[];
  readonly complete: Completions;
  readonly signature: SignatureHelp | null;
  readonly rename: Renamed;
  readonly imports: readonly TextEdit[];
}

/** What a name stands for. */
export interface Description {
  readonly span: Span;
  /** Its declaration as Go writes it: `func strings.Repeat(s string, count int) string`. */
  readonly text: string;
  /** Of a constant; else ''. */
  readonly value: string;
  readonly doc: string;
}

export type CompletionKind =
  | 'package'
  | 'const'
  | 'type'
  | 'var'
  | 'field'
  | 'func'
  | 'method'
  | 'builtin'
  | 'keyword';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Its type, or a function's parameters and results. */
  readonly detail: string;
  readonly doc: string;
  /** What the file's imports must become for it, if they lack its package. */
  readonly edits: readonly TextEdit[];
  /** Nearer names come first: 0 before 1. */
  readonly rank: number;
}

export interface Completions {
  /** What is typed so far, and gives way to the name that is chosen. */
  readonly span: Span;
  readonly items: readonly Completion[];
}

/** The function that is being called. */
export interface SignatureHelp {
  readonly label: string;
  /** Where each parameter stands in the label. */
  readonly parameters: readonly (readonly [number, number])[];
  /** The parameter at the cursor. */
  readonly active: number;
  readonly doc: string;
}

export type Renamed =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly message: string };
