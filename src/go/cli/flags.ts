// This file reads the flags of a go command: `-v`, `-run=PATTERN`, `-run PATTERN`, with one dash or two. What is wrong with them is
// said in the go command's words.

/** What a flag takes: nothing, or a value that `check` finds nothing wrong with. */
export type Flag =
  | { readonly kind: 'bool' }
  | { readonly kind: 'value'; readonly check?: (value: string) => string };

export type Flags = Readonly<Record<string, Flag>>;

/** A mistake in the command line, which ends the command with this status. */
export class UsageError extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export const bool: Flag = { kind: 'bool' };
export const text: Flag = { kind: 'value' };

export const whole: Flag = {
  kind: 'value',
  check: (value) => (/^[+-]?\d+$/.test(value) && Number.isSafeInteger(Number(value)) ? '' : 'parse error'),
};

const DURATION = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

export const duration: Flag = {
  kind: 'value',
  check: (value) => (DURATION.test(value) ? '' : 'parse error'),
};

/** As duration, or a number of times: `100x`. */
export const benchTime: Flag = {
  kind: 'value',
  check(value) {
    if (/^\d+x$/.test(value)) return '';
    return DURATION.test(value) && !value.startsWith('-') ? '' : 'invalid duration';
  },
};

export interface Taken {
  /** 'true' for a flag without value; the last one counts. */
  readonly values: ReadonlyMap<string, string>;
  /** Every value of a flag. */
  readonly all: (name: string) => readonly string[];
  readonly rest: readonly string[];
}

/** Flags that the real command has, and why they are not there here. */
export type Missing = Readonly<Record<string, string>>;

/**
 * Takes the flags off args: those in front, and where `anywhere` is set, those behind other arguments too, up to `-args`. usage is what
 * the command says of itself after a mistake.
 */
export function takeFlags(
  args: readonly string[],
  flags: Flags,
  { usage, missing = {}, anywhere = false }: { usage: string; missing?: Missing; anywhere?: boolean },
): Taken {
  const found: [string, string][] = [];
  const rest: string[] = [];
  const wrong = (message: string): never => {
    throw new UsageError(`${message}\n${usage}`, 2);
  };
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '-args' || arg === '--args') {
      if (anywhere) break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      if (!anywhere) break;
      rest.push(arg);
      continue;
    }
    if (arg === '--') {
      i++;
      break;
    }
    const [, name = '', given] = /^--?([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === '' || name.startsWith('-')) wrong(`bad flag syntax: ${arg}`);
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (flag === undefined) {
      if (Object.hasOwn(missing, name)) throw new UsageError(`go: -${name}: ${missing[name]}`, 2);
      wrong(`flag provided but not defined: -${name}`);
    } else if (flag.kind === 'bool') {
      if (given !== undefined && !/^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/.test(given))
        wrong(`invalid boolean value "${given}" for -${name}: parse error`);
      found.push([name, given === undefined || /^[1tT]/.test(given) ? 'true' : '']);
    } else {
      const value = given ?? args[++i];
      if (value === undefined) wrong(`flag needs an argument: -${name}`);
      else {
        const problem = flag.check?.(value) ?? '';
        if (problem !== '') wrong(`invalid value "${value}" for flag -${name}: ${problem}`);
        found.push([name, value]);
      }
    }
  }
  return {
    values: new Map(found),
    all: (name) => found.filter(([one]) => one === name).map(([, value]) => value),
    rest: [...rest, ...args.slice(i)],
  };
}
