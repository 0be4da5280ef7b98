// This file deals with language versions: a file may say in its //go:build line, and a module in its go directive,
// which Go it is written for, and newer features are then refused.

import type { Checker } from './checker.ts';
import type { Poser } from './errors.ts';

/** The n of go1.n; 0 is no version, which permits everything. */
export type GoVersion = number;

export const go1_9: GoVersion = 9;
export const go1_13: GoVersion = 13;
export const go1_14: GoVersion = 14;
export const go1_17: GoVersion = 17;
export const go1_18: GoVersion = 18;
export const go1_20: GoVersion = 20;
export const go1_21: GoVersion = 21;
export const go1_22: GoVersion = 22;
export const go1_23: GoVersion = 23;
export const go1_26: GoVersion = 26;
export const goCurrent: GoVersion = 26;

/** Reads "go1.22", "go1.22.3" or "go1.22rc1"; 0 if it is no Go version. */
export function asGoVersion(s: string): GoVersion {
  const m = /^go1(?:\.(\d+))?/.exec(s);
  return m === null ? 0 : m[1] === undefined ? 1 : Number(m[1]);
}

export function versionString(v: GoVersion): string {
  return v === 0 ? '' : `go1.${v}`;
}

export const versionMethods = {
  /** Whether the file being checked may use features of version `want`. */
  allowVersion(this: Checker, want: GoVersion): boolean {
    return this.version === 0 || this.version >= want;
  },

  /** Like allowVersion, and says so if not. */
  verifyVersionf(this: Checker, at: Poser, v: GoVersion, msg: string): boolean {
    if (this.allowVersion(v)) return true;
    this.versionErrorf(at, v, msg);
    return false;
  },
};
