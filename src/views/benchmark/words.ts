/** This file words figures: times from nanoseconds on, rates, factors. */

/** A time with a unit in which it has one to three digits before the point. */
export function nanoseconds(ns: number): string {
  const [unit, size] =
    ns < 1e3 ? (['ns', 1] as const) : ns < 1e6 ? (['µs', 1e3] as const) : (['ms', 1e6] as const);
  const value = ns / size;
  return `${value < 10 && value % 1 !== 0 ? value.toFixed(1) : Math.round(value)}\u00a0${unit}`;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** How many times as fast, or as slow, `ns` is as `base`. */
export function timesAsFast(base: number, ns: number): string {
  const factor = base / ns;
  return `${factor < 10 ? factor.toFixed(1) : Math.round(factor)}\u00a0×`;
}
