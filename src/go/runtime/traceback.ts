// This file turns JavaScript stacks into Go tracebacks. The emitted script carries a name that no other script has; a
// frame in it is a line of emitted code, and the compiler's table says which Go function and line that is.

import type { GoPanic } from './gopanic.ts';

export interface GoFrame {
  /** As a traceback names it: main.main, main.(*T).Method, main.main.func1. */
  readonly func: string;
  readonly file: string;
  readonly line: number;
  /** Whether the function has parameters, which a traceback shows as (...). */
  readonly hasParams: boolean;
}

/** Go frame of an emitted line (from 1), null for glue. */
export type LineTable = (emittedLine: number) => GoFrame | null;

/** Lines of emitted code in an error's stack, innermost first. */
export function emittedLines(stack: string | undefined): number[] {
  const lines: number[] = [];
  for (const m of (stack ?? '').matchAll(/go-program\.js:(\d+):\d+/g)) lines.push(Number(m[1]));
  return lines;
}

/**
 * Go frames of a stack. offset is how many lines the engine puts before a function's body (`new Function` adds some).
 */
export function goFrames(stack: string | undefined, table: LineTable, offset: number): GoFrame[] {
  const frames: GoFrame[] = [];
  for (const line of emittedLines(stack)) {
    const f = table(line - offset);
    if (f !== null) frames.push(f);
  }
  return frames;
}

/** `main.f(...)` and below it the place, as Go prints frames. */
export function formatFrame(f: GoFrame): string {
  return `${f.func}(${f.hasParams ? '...' : ''})\n\t${f.file}:${f.line}\n`;
}

/**
 * Puts the frames of a deferred call on top of the stack below it. JavaScript has unwound to the deferring function by
 * the time the call runs, so both stacks end alike, but for the line that function is at.
 */
export function joinStacks(upper: readonly GoFrame[], lower: readonly GoFrame[]): GoFrame[] {
  let common = 0;
  for (; common < upper.length && common < lower.length; common++) {
    const a = upper[upper.length - 1 - common] as GoFrame;
    const b = lower[lower.length - 1 - common] as GoFrame;
    if (a.func !== b.func) break;
    if (a.line !== b.line || a.file !== b.file) {
      common++;
      break;
    }
  }
  return [...upper.slice(0, upper.length - common), ...lower];
}

/** A function of Go's own runtime, which has no line here. */
export function runtimeFrame(name: string): GoFrame {
  return { func: `runtime.${name}`, file: '$GOROOT/src/runtime/panic.go', line: 0, hasParams: false };
}

/** What Go's runtime puts on the stack between the function that panics and the deferred call that this has run. */
export function panicFrames({ sigsegv, isRuntimeError, value }: GoPanic): GoFrame[] {
  const names = ['gopanic'];
  if (sigsegv) names.push('panicmem', 'sigpanic');
  else if (isRuntimeError) {
    const text = String((value as { v?: unknown } | null)?.v ?? '');
    if (/divide by zero/.test(text)) names.push('panicdivide');
    else if (/out of range/.test(text)) names.push('panicBounds64', 'panicBounds');
  }
  return names.map(runtimeFrame);
}
