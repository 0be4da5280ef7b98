// This file declares what emitted code tells of a program whose memory is recorded (compile/memory.ts): its tables once, and
// then where it stands before each statement, with a function that looks at the variables in scope there.

import type { GoFunc, GoValue } from './api.ts';
import type { RType } from './type.ts';

/** A variable, as the tables know it. */
export interface WatchedVar {
  readonly name: string;
  readonly type: RType;
  readonly role: 'local' | 'parameter' | 'result' | 'captured';
  /** What is looked at is the Ref that holds it. */
  readonly boxed: boolean;
  /** An inner variable of the same name hides it. */
  readonly shadowed: boolean;
}

/** A place at which a program is looked at. */
export interface WatchedSite {
  readonly file: string;
  readonly line: number;
  readonly func: string;
  /** It is in the body of a loop that ranges over a function. */
  readonly body: boolean;
  readonly vars: readonly WatchedVar[];
}

export interface WatchedGlobal {
  readonly name: string;
  readonly pkg: string;
  readonly type: RType;
  /** The pointer to it, if the program has one and it is no struct or array. */
  readonly pointer: object | null;
  readonly look: () => GoValue;
}

export interface WatchedProgram {
  /** Paths of the packages that are the program's own. */
  readonly packages: readonly string[];
  readonly sites: readonly WatchedSite[];
  readonly closures: readonly { readonly func: string; readonly vars: readonly WatchedVar[] }[];
  readonly globals: readonly WatchedGlobal[];
  /** Declared functions that are used as values, with their names. */
  readonly funcs: () => readonly (readonly [GoFunc, string])[];
}

/** A call of a function of the program, from its begin to its end. */
export interface WatchedFrame {
  readonly func: string;
}

export interface MemoryWatch {
  program(tables: WatchedProgram): void;
  enter(func: string): WatchedFrame;
  leave(frame: WatchedFrame): void;
  /** The statement at a site comes next. */
  at(frame: WatchedFrame, site: number, look: () => readonly GoValue[]): void;
  /** A closure was made; it is returned. */
  closure<F extends GoFunc>(fn: F, entry: number, look: () => readonly GoValue[]): F;
}
