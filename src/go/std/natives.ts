// This file declares what a package's pkg.ts gives: the functions that its pkg.go declares without a body.

import type { GoRuntime } from '../runtime/runtime.ts';
import type { PackageDigest } from '../syntax/digest.ts';

// Natives are called by emitted code, which the checker has checked against the Go declaration; here they have the
// types of what they take, so no one type fits all of them.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type NativeFunc = (...args: any[]) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: see above
export type ParkingFunc = (...args: any[]) => Generator<void, unknown, void>;

export interface Natives {
  /** By name: `Sqrt`, or `Builder.WriteByte` with the receiver as first argument. */
  readonly plain?: Readonly<Record<string, NativeFunc>>;
  /** Natives that may park. */
  readonly parking?: Readonly<Record<string, ParkingFunc>>;
}

export interface NativePackage {
  /** Methods that plain natives may call on values in interfaces. */
  readonly callsMethods?: readonly string[];
  natives(rt: GoRuntime): Natives;
}

/** A package of the library as the engine loads it. */
export interface StdPackage {
  readonly digest: PackageDigest;
  readonly native: NativePackage | null;
  /** Exported names that real Go's package has besides, with spaces between. */
  readonly absent?: string;
}

/** A package that does not come with the engine. */
export interface LazyPackage {
  /** Paths of all other such packages that it needs. */
  readonly needs: readonly string[];
  load(): Promise<StdPackage>;
}

const generatorFunction = Object.getPrototypeOf(function* () {
  // Only its kind matters.
});

/** Whether a Go function value was compiled as one that parks. */
export function isGenerator(f: (...args: never[]) => unknown): boolean {
  return Object.getPrototypeOf(f) === generatorFunction;
}
