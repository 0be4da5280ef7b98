/** This file is the server's clock: microseconds to one decimal place, from a zero that means nothing. */
export function microseconds(): number {
  return Math.round(performance.now() * 10_000) / 10;
}
