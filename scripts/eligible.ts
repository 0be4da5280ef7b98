// This file is the one place that decides which programs of Go's own test corpus count: it reads a program's recipe (its
// first comment), its build constraint and its imports. Left out is only what needs unsafe, cgo, assembly, os/exec,
// compiler flags or the collector's internals, what imports a package of the standard library that is not there yet,
// and what stands in the list below with its reason beside it.

/** What is done with a program of the corpus. */
export type Action =
  | 'run'
  | 'rundir'
  | 'runoutput'
  | 'errorcheck'
  | 'errorcheckdir'
  | 'compile'
  | 'compiledir';

export type Verdict =
  | {
      readonly kind: 'eligible';
      readonly action: Action;
      readonly args: readonly string[];
      /** The version of the language that it asks for: go1.17. */
      readonly language?: string;
    }
  | { readonly kind: 'excluded'; readonly reason: string }
  /** No test by itself: a part of another one, or switched off by its authors. */
  | { readonly kind: 'none' };

export interface Candidate {
  /** Path inside the corpus: `chan/select.go`. */
  readonly path: string;
  readonly text: string;
  /** The other files that belong to it: those of the folder `name.dir`, and those that its recipe names. */
  readonly others: Readonly<Record<string, string>>;
}

const REAL_GO_FAILS = "the real compiler fails it too: Go's own driver leaves it out";

const ADDRESSES = 'needs addresses as numbers, of which JavaScript has none';
const ZERO_SIZE = 'the specification: "Pointers to distinct zero-size variables may or may not be equal."';
const STACK_FRAMES = "the size of the real compiler's stack frames";

const notYet = (name: string): string => {
  const dot = name.indexOf('.');
  return `needs ${name.slice(dot + 1)} of package ${name.slice(0, dot)}, which is not there yet`;
};

/** Single programs that are left out, each with its reason. */
const SINGLE: Readonly<Record<string, string>> = {
  'env.go': 'needs the environment of a process, which a page does not have',
  'shift1.go': REAL_GO_FAILS,
  'fixedbugs/issue10700.go': REAL_GO_FAILS,
  'fixedbugs/issue18331.go': REAL_GO_FAILS,
  'fixedbugs/issue18419.go': REAL_GO_FAILS,
  'fixedbugs/issue20233.go': REAL_GO_FAILS,
  'fixedbugs/issue20245.go': REAL_GO_FAILS,
  'fixedbugs/issue31053.go': REAL_GO_FAILS,
  'fixedbugs/bug260.go': ADDRESSES,
  'fixedbugs/bug352.go': ZERO_SIZE,
  'zerosize.go': ZERO_SIZE,
  'fixedbugs/bug385_64.go': STACK_FRAMES,
  'fixedbugs/issue20529.go': STACK_FRAMES,
  'fixedbugs/issue20780.go': STACK_FRAMES,
  'fixedbugs/issue22200.go': STACK_FRAMES,
  'fixedbugs/issue22200b.go': STACK_FRAMES,
  'fixedbugs/issue25507.go': STACK_FRAMES,
  'fixedbugs/issue52697.go': STACK_FRAMES,
  'fixedbugs/issue24488.go': notYet('runtime.Stack'),
  'fixedbugs/issue27201.go': notYet('runtime.Stack'),
  'fixedbugs/issue29919.go': notYet('runtime.Stack'),
  'fixedbugs/bug107.go': notYet('os.FileInfo'),
  'fixedbugs/bug353.go': notYet('os.Open'),
  'fixedbugs/bug462.go': notYet('os.Open'),
  'fixedbugs/issue15604.go': notYet('os.PathError'),
  'fixedbugs/issue11362.go': 'the go command refuses the path before the compiler sees it',
  'fixedbugs/issue27836.go': 'the go command',
  'fixedbugs/issue43428.go': notYet('time.Time.GobEncode'),
  'fixedbugs/issue9608.go': 'the linker',
};

/** Actions that test assembly or the linker. */
const OTHER_ACTIONS: Readonly<Record<string, string>> = {
  asmcheck: 'assembly',
  builddir: 'assembly',
  buildrun: 'compiler flags',
  buildrundir: 'assembly',
  errorcheckandrundir: 'compiler flags',
  errorcheckoutput: 'compiler flags',
  errorcheckwithauto: 'compiler flags',
  runindir: 'the go command',
};

const ACTIONS: ReadonlySet<string> = new Set([
  'run',
  'rundir',
  'runoutput',
  'errorcheck',
  'errorcheckdir',
  'compile',
  'compiledir',
  'build',
]);

/** Flags that change nothing about what is accepted or printed: how much is optimised and checked on the way. */
const HARMLESS_FLAG =
  /^(?:-N|-l(?:=4)?|-e|-c=\d+|-d=(?:panic|ssa\/check\/on|libfuzzer|checkptr(?:=\d)?)|-gcflags(?:=['"]?(?:all=)?-(?:N|l|d=(?:checkptr|ssa\/check\/on))['"]?)?)$/;

/** The language version that a program is to be compiled as. */
const LANG_FLAG = /^-lang=(go1\.\d+)$/;

const COLLECTOR =
  /\b(?:runtime\.(?:ReadMemStats|MemStats|MemProfile\w*|SetFinalizer|AddCleanup)|debug\.(?:SetGCPercent|FreeOSMemory|SetMaxStack|ReadGCStats))\b/;

/** Whether a program counts. std: the import paths of the standard library that the engine has. */
export function verdictOn({ path, text, others }: Candidate, std: ReadonlySet<string>): Verdict {
  const recipe = recipeOf(text);
  if (recipe === undefined || recipe.action === 'skip') return { kind: 'none' };
  const { action, args } = recipe;
  const reason = SINGLE[path] ?? OTHER_ACTIONS[action];
  if (reason !== undefined) return { kind: 'excluded', reason };
  if (!ACTIONS.has(action)) return { kind: 'none' };
  const flags = args.filter((arg) => arg.startsWith('-'));
  const language = flags.map((flag) => LANG_FLAG.exec(flag)?.[1]).find((version) => version !== undefined);
  if (flags.some((flag) => !HARMLESS_FLAG.test(flag) && !LANG_FLAG.test(flag)))
    return { kind: 'excluded', reason: 'compiler flags' };
  if (Object.keys(others).some((name) => name.endsWith('.s')))
    return { kind: 'excluded', reason: 'assembly' };
  const texts = [text, ...Object.values(others)];
  if (!texts.every(builds)) return { kind: 'excluded', reason: 'another platform or build tag' };
  if (texts.some((one) => COLLECTOR.test(one)))
    return { kind: 'excluded', reason: "the collector's internals" };
  const missing = [...new Set(texts.flatMap(importsOf))].map((name) => missingImport(name, std));
  // What will never be there says more than what is not there yet.
  const worst =
    missing.find((one) => one !== undefined && !one.startsWith('std: ')) ??
    missing.find((one) => one !== undefined);
  if (worst !== undefined) return { kind: 'excluded', reason: worst };
  return {
    kind: 'eligible',
    // To compile and to link is one for us.
    action: action === 'build' ? 'compile' : (action as Action),
    args: args.filter((arg) => !arg.startsWith('-')),
    ...(language === undefined ? {} : { language }),
  };
}

function missingImport(path: string, std: ReadonlySet<string>): string | undefined {
  if (path === 'unsafe') return 'unsafe';
  if (path === 'C') return 'cgo';
  if (path === 'os/exec') return 'os/exec';
  if (/(^|\/)internal\//.test(path)) return 'internals of the standard library';
  // The packages of one test are named from the folder they lie in, or as the module that holds them.
  if (std.has(path) || /^(?:\.{0,2}|test)\//.test(path)) return undefined;
  // What is no import path is there to be refused.
  if (path === '' || path.includes('//') || path.includes('\\')) return undefined;
  return `std: ${path}`;
}

/** The action and its arguments: the first comment that is no build constraint. */
export function recipeOf(text: string): { action: string; args: string[] } | undefined {
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '' || /^\/\/\s*\+build\b|^\/\/go:build\b/.test(trimmed)) continue;
    if (!trimmed.startsWith('//')) return undefined;
    const [action = '', ...args] = trimmed.slice(2).trim().split(/\s+/);
    return { action, args };
  }
  return undefined;
}

/** The import paths of a file, as far as it can be read. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)\/\/.*$/gm, '');
  const found: string[] = [];
  const declaration = /^\s*import\s*(?:\(([^)]*)\)|([^\n(]*))/gm;
  for (const [, block, single] of code.matchAll(declaration)) {
    for (const [, path] of (block ?? single ?? '').matchAll(/["`]([^"`\n]*)["`]/g)) found.push(path!);
  }
  return found;
}

/** Whether the file's //go:build line holds for the real Go that the corpus is compared with: gc on 64 bits. */
function builds(text: string): boolean {
  const line = /^\/\/go:build\s+(.*)$/m.exec(text.split(/^package\s/m)[0] ?? '')?.[1];
  if (line === undefined) return true;
  const holds = line.replace(/[\w.]+/g, (tag) =>
    String(TAGS.has(tag) || /^go1\.([1-9]|1\d|2[0-6])$/.test(tag)),
  );
  // What is left of a well-formed constraint is a boolean expression; anything else builds nothing.
  if (!/^(?:true|false|[\s!&|()])*$/.test(holds)) return false;
  return Boolean(new Function(`return (${holds})`)());
}

const TAGS: ReadonlySet<string> = new Set(['gc', 'linux', 'unix', 'amd64']);
