// This file counts tests: what a stage reports, how stages add up, and the line that the sum is printed as.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `12 passed, 0 failed`, with `, 3 skipped` if any were. */
export function lastLine({ passed, failed, skipped }: Counts): string {
  const plain = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? plain : `${plain}, ${skipped} skipped`;
}
