// This file is `npm run fuzz`: it holds the engine to real Go with programs that nobody wrote. Every program follows from the
// seed and its number, so that what is reported here can be made again; failing programs are made small first.
//
//   npm run fuzz -- --kind mutate --count 20000 --seed 1     our programs and Go's own tests, changed: both compilers must agree
//   npm run fuzz -- --kind noise --count 5000                tokens and characters without grammar
//   npm run fuzz -- --kind run --count 5000                  generated programs: same output, same exit code, same panic
//   npm run fuzz -- --kind ranges --count 2000               the same, of what the compiler finds out about integers and loops
//   npm run fuzz -- --kind changed --count 2000              programs that run, changed so that they still do
//   npm run fuzz -- --kind mutate --seed 1 --only 4711       one program again, printed
//   npm run fuzz -- --record                                 what real Go does with the programs that `npm test` runs
//
// Without --kind all five run. Needs a Go installation, whose compiler is the oracle. Ends with 1 if anything was found.
// --small N: of how many different runs the program is made small, which takes long. --lines lists first errors on other lines as well. --lanes: processes side by side. --folder: where real Go builds.

import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeStdPackages } from '../scripts/std-gen.ts';
import { inPool } from '../scripts/worker-pool.ts';
import { compare, type Finding, filesOf, fuzzFrontEnd } from './front-end.ts';
import { program } from './generate/program.ts';
import { rangesProgram } from './generate/ranges.ts';
import { type Difference, fuzzChanged, fuzzGenerated, minimiseChanged, minimiseRun } from './generated.ts';
import { minimise } from './minimise.ts';
import { gentleMutant, mutant, noise } from './mutate.ts';
import { hasGo, Oracle, runInGo } from './oracle.ts';
import { Random } from './random.ts';
import { hash, outcomeHash, RECORDED, RECORDED_PROGRAMS, RECORDED_SEED, type Recorded } from './record.ts';
import { goSeeds, ownSeeds, running } from './seeds.ts';

const { values: options } = parseArgs({
  options: {
    kind: { type: 'string' },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    lanes: { type: 'string', default: '2' },
    record: { type: 'boolean', default: false },
    small: { type: 'string', default: '5' },
    lines: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(tmpdir(), 'go-fuzz') },
  },
});
const seed = Number(options.seed);
const lanes = Number(options.lanes);
const numbers =
  options.only === undefined
    ? Array.from({ length: Number(options.count) }, (_, n) => n)
    : [Number(options.only)];

type Make = (n: number) => string;

/** Most mutants come from programs without errors: what is wrong with one then comes from the mutation. */
async function makers(oracle: Oracle): Promise<Readonly<Record<string, Make>>> {
  const right: string[] = [];
  const wrong: string[] = [];
  for (const text of [...ownSeeds(), ...goSeeds()])
    ((await oracle.frontEnd(text))?.length === 0 ? right : wrong).push(text);
  const live = running(right);
  return {
    mutate: (n) => {
      const random = new Random(seed, n);
      return mutant(random, random.chance(0.8) ? right : wrong);
    },
    changed: (n) => gentleMutant(new Random(seed, n), live),
    noise: (n) => noise(new Random(seed, n)),
  };
}

async function frontEnd(kind: string, make: Make, oracle: Oracle): Promise<boolean> {
  const found = new Map<string, Finding[]>();
  const texts = (function* (): Generator<readonly [number, string]> {
    for (const n of numbers) {
      const text = make(n);
      if (options.only !== undefined) console.log(text);
      yield [n, text];
    }
  })();
  const totals = await fuzzFrontEnd(texts, oracle, lanes, (finding) => {
    const same = found.get(finding.signature);
    if (same === undefined) found.set(finding.signature, [finding]);
    else same.push(finding);
  });
  const { programs, skipped, accepted, rejected, sameLine, sameMessage } = totals;
  console.log(
    `${kind}: ${programs} programs of seed ${seed}; ${accepted} accepted, ${rejected} rejected (first error on the same line ` +
      `${sameLine}, in the same words ${sameMessage}), ${skipped} outside of what the engine does`,
  );
  let bad = false;
  for (const [signature, [first, ...more]] of found) {
    if (first!.kind === 'line' && !options.lines) continue;
    bad ||= first!.kind !== 'line';
    const small = await smallest(first!, oracle);
    console.log(
      `\n==== ${signature}\nseed ${seed}, programs ${[first!, ...more]
        .slice(0, 8)
        .map((f) => f.n)
        .join(' ')} (${more.length + 1})\n${first!.detail}\n---- made small:\n${small}`,
    );
  }
  return bad;
}

async function smallest(finding: Finding, oracle: Oracle): Promise<string> {
  let small = finding.text;
  await inPool([0], 1, async (_, run) => {
    small = await minimise(finding.text, async (text) => {
      const [outcome, fast] = await Promise.all([
        run({ kind: 'compile', files: filesOf(text) }, 10),
        oracle.frontEnd(text),
      ]);
      const found = compare(0, text, outcome, fast);
      if (found === undefined || found === 'skipped' || found.kind !== finding.kind) return false;
      return found.signature === finding.signature;
    });
  });
  return small;
}

/** All at once, then the first ones small. */
async function report(
  found: readonly Difference[],
  smaller: (text: string) => Promise<string>,
): Promise<void> {
  for (const { n, detail } of found) console.log(`\n==== seed ${seed}, program ${n}\n${detail}`);
  for (const { n, text } of found.slice(0, Number(options.small)))
    console.log(`\n---- program ${n} made small:\n${await smaller(text)}`);
}

async function generated(kind: 'run' | 'ranges', oracle: Oracle): Promise<boolean> {
  const found: Difference[] = [];
  const make = kind === 'run' ? program : rangesProgram;
  const texts = numbers.map((n) => [n, make(seed, n)] as const);
  if (options.only !== undefined) console.log(texts[0]![1]);
  const folder = join(options.folder, 'run');
  const totals = await fuzzGenerated(texts, folder, lanes, (difference) => found.push(difference));
  const { programs, same, rejected } = totals;
  console.log(
    `${kind}: ${programs} programs of seed ${seed}; ${same} the same, ${rejected} rejected by both, ${found.length} different`,
  );
  await report(found, (text) => minimiseRun(text, oracle, folder, lanes));
  return found.length > 0;
}

async function changed(make: Make, oracle: Oracle): Promise<boolean> {
  const found: Difference[] = [];
  const texts = (function* (): Generator<readonly [number, string]> {
    for (const n of numbers) yield [n, make(n)];
  })();
  const totals = await fuzzChanged(texts, oracle, (difference) => found.push(difference));
  console.log(
    `changed: ${totals.programs} programs of seed ${seed}; ${totals.same} the same, ${totals.rejected} left out, ${found.length} different`,
  );
  await report(found, (text) => minimiseChanged(text, oracle));
  return found.length > 0;
}

/** Has real Go run the programs of the recorded set; those that it rejects or does not end are left out. */
function record(): void {
  const numbers = Array.from({ length: RECORDED_PROGRAMS }, (_, n) => n);
  const programs = numbers.map((n) => program(RECORDED_SEED, n));
  const ran = runInGo(programs, join(options.folder, 'run'), 20);
  const recorded = numbers.flatMap((n): Recorded[] => {
    const one = ran[n];
    if (one === undefined || 'rejected' in one) return [];
    return [{ n, program: hash(programs[n]!), outcome: outcomeHash(one) }];
  });
  writeFileSync(RECORDED, `${JSON.stringify(recorded, undefined, 2)}\n`);
  console.log(`fuzz: recorded ${recorded.length} programs`);
}

async function main(): Promise<number> {
  if (!hasGo()) {
    console.log('fuzz: needs a Go installation');
    return 0;
  }
  if (options.record) {
    record();
    return 0;
  }
  writeStdPackages();
  const kinds = options.kind === undefined ? ['mutate', 'noise', 'run', 'ranges', 'changed'] : [options.kind];
  let bad = false;
  const oracle = new Oracle(options.folder);
  const make = await makers(oracle);
  for (const kind of kinds) {
    let found: boolean;
    if (kind === 'run' || kind === 'ranges') found = await generated(kind, oracle);
    else if (kind === 'changed') found = await changed(make[kind]!, oracle);
    else found = await frontEnd(kind, make[kind]!, oracle);
    bad ||= found;
  }
  oracle.end();
  return bad ? 1 : 0;
}

process.exitCode = await main();
