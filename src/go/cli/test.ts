// This file is `go test`: the tests, examples and benchmarks of packages, one package after the other, with a line for each.

import { relative, resolve } from 'node:path';
import { type RunEvent, type TestOptions, test } from '../go.ts';
import { benchTime, bool, duration, type Flags, takeFlags, text, UsageError, whole } from './flags.ts';
import { BUILD_FLAGS, ENGINE_FLAGS, engineOptions, NOT_HERE } from './run.ts';
import { show, showCompileError } from './terminal.ts';
import { vetted } from './vet.ts';
import { findTargets, type Target, type Workspace } from './workspace.ts';

const USAGE =
  "usage: go test [build/test flags] [packages] [build/test flags & test binary flags]\nRun 'go help test' and 'go help testflag' for details.";

const TEST_FLAGS: Flags = {
  v: bool,
  run: text,
  skip: text,
  list: text,
  bench: text,
  benchtime: benchTime,
  benchmem: bool,
  count: whole,
  short: bool,
  failfast: bool,
  timeout: duration,
  vet: text,
  // One test runs at a time here, whatever is allowed.
  parallel: whole,
};

const missing = {
  ...NOT_HERE,
  json: 'the engine does not write JSON',
  c: 'tests are not kept; go build makes a file of a program',
  o: 'tests are not kept; go build makes a file of a program',
  fuzz: 'the engine runs the seeds of fuzz tests and makes up no others',
  shuffle: 'the engine runs tests in the order in which they stand',
  cpu: 'the engine runs one goroutine at a time',
  coverprofile: NOT_HERE.cover,
  covermode: NOT_HERE.cover,
  coverpkg: NOT_HERE.cover,
  cpuprofile: 'the engine writes no profiles',
  memprofile: 'the engine writes no profiles',
  blockprofile: 'the engine writes no profiles',
  mutexprofile: 'the engine writes no profiles',
};

/** What go test has vet look at before it runs anything. */
const CHECKS = new Set([
  'atomic',
  'bool',
  'buildtags',
  'directive',
  'errorsas',
  'ifaceassert',
  'nilfunc',
  'printf',
  'stringintconv',
  'tests',
]);

export async function testCommand(given: readonly string[]): Promise<number> {
  const taken = takeFlags(
    given,
    { ...ENGINE_FLAGS, ...BUILD_FLAGS, ...TEST_FLAGS },
    { usage: USAGE, missing, anywhere: true },
  );
  const end = taken.rest.findIndex((arg) => /^--?args$/.test(arg));
  const names = end < 0 ? taken.rest : taken.rest.slice(0, end);
  const value = (name: string): string | undefined => taken.values.get(name);
  const on = (name: string): boolean => value(name) === 'true';
  if (on('benchmem')) console.error('go: -benchmem: the engine does not count allocations');
  const strings = {
    match: 'run',
    skip: 'skip',
    list: 'list',
    bench: 'bench',
    benchTime: 'benchtime',
    timeout: 'timeout',
  };
  const options: TestOptions = {
    ...engineOptions(taken),
    verbose: on('v'),
    short: on('short'),
    failFast: on('failfast'),
    ...Object.fromEntries(
      Object.entries(strings).flatMap(([key, flag]) =>
        value(flag) === undefined ? [] : [[key, value(flag)]],
      ),
    ),
    ...(value('count') === undefined ? {} : { count: Number(value('count')) }),
    args: end < 0 ? [] : taken.rest.slice(end + 1),
  };
  const space = findTargets(names);
  if (space.targets.length === 0) throw new UsageError('no packages to test', 1);
  const inFolder = names.length === 0;
  let code = 0;
  for (const target of space.targets)
    if (!(await testPackage(space, target, options, inFolder, value('vet') !== 'off'))) code = 1;
  if (code !== 0 && !inFolder) console.log('FAIL');
  return code;
}

/** Tests one package; whether that went well. */
async function testPackage(
  { root }: Workspace,
  target: Target,
  options: TestOptions,
  inFolder: boolean,
  vet: boolean,
): Promise<boolean> {
  const { name, dir, files, problem } = target;
  if (problem !== '') {
    if (inFolder) throw new UsageError(problem, 1);
    console.error(`# ${name}\n${problem}`);
    console.log(`FAIL\t${name} [setup failed]`);
    return false;
  }
  const prefix = dir === '' ? '' : `${dir}/`;
  const own = Object.keys(files).filter(
    (path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'),
  );
  const hasTests = own.some((path) => path.endsWith('_test.go'));
  const complaints = vet
    ? (await vetted(files, new Set([dir]))).filter((d) => d.source === 'vet' && CHECKS.has(d.code))
    : [];
  let headed = '';
  if (complaints.length > 0) {
    for (const d of complaints) {
      const external = /^package \w+_test\b/m.test(files[d.file] ?? '') ? `${name}_test` : name;
      const header = hasTests ? `# ${external}\n# [${external}]` : `# ${name}`;
      const way = relative(process.cwd(), resolve(root, d.file));
      const line = `${way.includes('/') ? way : `./${way}`}:${d.line}:${d.column}: ${d.message}`;
      console.error(header === headed ? line : `${header}\n${line}`);
      headed = header;
    }
    console.log(`FAIL\t${name} [build failed]`);
    return false;
  }
  const streams = hasTests && (inFolder || options.verbose === true || options.bench !== undefined);
  let kept = '';
  let failedToBuild = false;
  const start = performance.now();
  const onEvent = (e: RunEvent): void => {
    if (e.kind === 'compile-error') {
      failedToBuild = true;
      const tested = (one: string): boolean => one === name || one === `${name}_test`;
      showCompileError(e, root, (one) => (hasTests && tested(one) ? `${one} [${name}.test]` : one));
    } else if (e.kind === 'stdout' || e.kind === 'stderr') {
      kept += e.text;
      if (streams) process.stdout.write(e.text);
    } else show(e);
  };
  const code = await test(files, { ...options, dir, cwd: dir }, onEvent).done;
  const seconds = `${((performance.now() - start) / 1000).toFixed(3)}s`;
  if (failedToBuild) {
    console.log(`FAIL\t${name} [build failed]`);
    return false;
  }
  if (!hasTests) {
    console.log(`?   \t${name}\t[no test files]`);
    return true;
  }
  const listing = options.list !== undefined;
  if (!streams && (code !== 0 || listing)) process.stdout.write(kept);
  if (code !== 0) {
    if (inFolder) console.log(`exit status ${code}`);
    console.log(`FAIL\t${name}\t${seconds}`);
    return false;
  }
  const none = !inFolder && kept.includes('testing: warning: no tests to run\n') ? ' [no tests to run]' : '';
  console.log(`ok  \t${name}\t${seconds}${none}`);
  return true;
}
