import { expect, test } from 'vitest';
import { reached, recordedPaths, requirements, roleOf } from './golden.ts';
import { isInModule, moduleFolders, moduleKind } from './modules.ts';
import { normaliseStderr, normaliseTests } from './normalise.ts';

const cases: readonly { name: string; from: string; want: string }[] = [
  {
    name: 'the go command fetched a module first',
    from: 'go: downloading golang.org/x/sync v0.25.0\npanic: boom\n',
    want: 'panic: boom\n',
  },
  {
    name: 'compile errors lose their header and keep line and column',
    from: '# command-line-arguments\n./x.go:4:2: declared and not used: n\n./x.go:5:6: undefined: m\n',
    want: './x.go:4:2: declared and not used: n\n./x.go:5:6: undefined: m\n',
  },
  {
    name: 'absolute paths in compile errors become relative',
    from: '# example\n/tmp/golden-1/x.go:4:2: declared and not used: n\n',
    want: './x.go:4:2: declared and not used: n\n',
  },
  {
    name: 'a trace keeps functions and lines and loses offsets and arguments',
    from: 'panic: oh\n\ngoroutine 1 [running]:\nmain.(*T).f(0xc000012080, {0x49d3a8?, 0x2})\n\t/tmp/g/x.go:9 +0x1d\nmain.main()\n\t/tmp/g/x.go:5 +0x2a\nexit status 2\n',
    want: 'panic: oh\n\ngoroutine 1 [running]:\nmain.(*T).f(...)\n\t./x.go:9\nmain.main()\n\t./x.go:5\nexit status 2\n',
  },
  {
    name: 'frames of the standard library and of wrappers are left out',
    from: 'goroutine 1 [sync.WaitGroup.Wait]:\nsync.runtime_SemacquireWaitGroup(0x0?, 0x1?)\n\t/usr/local/go/src/runtime/sema.go:114 +0x2e\nmain.main.gowrap1()\n\t/tmp/g/x.go:7 +0x25\nmain.main()\n\t/tmp/g/x.go:8 +0x45\n',
    want: 'goroutine 1 [sync.WaitGroup.Wait]:\nmain.main()\n\t./x.go:8\n',
  },
  {
    name: 'goroutines other than main are numbered in the order of the trace',
    from: 'goroutine 1 [chan receive]:\nmain.main()\n\t/t/x.go:9 +0x1\n\ngoroutine 34 [chan send]:\nmain.f()\n\t/t/x.go:3 +0x1\ncreated by main.main in goroutine 1\n\t/t/x.go:8 +0x1\n\ngoroutine 7 [chan send]:\nmain.g()\n\t/t/x.go:4 +0x1\ncreated by main.f in goroutine 34\n\t/t/x.go:2 +0x1\n',
    want: 'goroutine 1 [chan receive]:\nmain.main()\n\t./x.go:9\n\ngoroutine 2 [chan send]:\nmain.f()\n\t./x.go:3\ncreated by main.main in goroutine 1\n\t./x.go:8\n\ngoroutine 3 [chan send]:\nmain.g()\n\t./x.go:4\ncreated by main.f in goroutine 2\n\t./x.go:2\n',
  },
  {
    name: 'a nil dereference loses the machine words of its signal',
    from: 'panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x48d0a5]\n',
    want: 'panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation]\n',
  },
  {
    name: 'text of the program itself stays as it is',
    from: 'panic: main.(*T).f(0x10) failed\nlog: 0xc000012080\n',
    want: 'panic: main.(*T).f(0x10) failed\nlog: 0xc000012080\n',
  },
  { name: 'nothing stays nothing', from: '', want: '' },
];

test.each(cases)('$name', ({ from, want }) => {
  expect(normaliseStderr(from)).toBe(want);
  expect(normaliseStderr(want)).toBe(want);
});

const main = 'package main\n\nfunc main() {}\n';

test.each([
  ['content/02-x/hello.go', main, 'go'],
  ['content/02-x/fails/broken.go', 'package main\n\nfunc main()\n{\n}\n', 'go'],
  ['content/02-x/hello.py', 'print(1)\n', 'python'],
  ['content/02-x/live/dial.go', main, 'live'],
  ['content/02-x/measured/rate.go', main, 'measured'],
  ['content/02-x/measured/rate.py', 'print(1)\n', 'measured'],
  ['content/02-x/part.go', 'package main\n\nfunc helper() {}\n', undefined],
  ['content/02-x/exercise/solution.go', main, undefined],
  ['content/02-x/sum_test.go', main, undefined],
  ['content/02-x/index.mdx', '', undefined],
  ['src/go/testdata/run/chan.go', `// run\n\n${main}`, 'go'],
  ['src/go/testdata/run/chan.go', main, undefined],
])('%s is recorded as it should be', (path, text, want) => {
  expect(roleOf(path, text)).toBe(want);
});

test('recorded files stand beside their program', () => {
  expect(recordedPaths('content/02-x/hello.go').out).toBe('content/02-x/hello.out');
  expect(recordedPaths('content/02-x/hello.go').err).toBe('content/02-x/hello.err');
  expect(recordedPaths('content/02-x/hello.py').out).toBe('content/02-x/hello.py.out');
});

test.each([
  [0, '', 'program'],
  [1, 'panic: oh\n\ngoroutine 1 [running]:\nexit status 2\n', 'program'],
  [1, 'exit status 3\n', 'program'],
  [1, '# command-line-arguments\n./x.go:4:2: undefined: n\n', 'compiler'],
  [1, 'x.go:3:8: package nowhere is not in std\n', 'compiler'],
  [
    1,
    'go: error obtaining buildID for go tool compile: open /dev/null: no such file or directory\n',
    'neither',
  ],
  [-1, 'spawn go ENOENT', 'neither'],
  [-1, 'panic: oh\n\nstopped after 60 s\n', 'neither'],
])('a run that ends with %i and %j reached the %s', (code, stderr, want) => {
  expect(reached({ code, stdout: '', stderr })).toBe(want);
});

test('a program that imports from outside the standard library has the module required', () => {
  expect(requirements('package main\n\nimport "fmt"\n')).toEqual([]);
  expect(requirements('package main\n\nimport (\n\t"golang.org/x/sync/errgroup"\n)\n')).toEqual([
    expect.stringMatching(/^require golang\.org\/x\/sync v\d+\.\d+\.\d+\n$/),
  ]);
  expect(requirements('package main\n\nimport "github.com/gorilla/websocket"\n')).toEqual([
    expect.stringMatching(/^require github\.com\/gorilla\/websocket v\d+\.\d+\.\d+\n$/),
  ]);
});

test('what go test prints is left without times and without the words of the go command', () => {
  const failed =
    '=== RUN   TestA\n    a_test.go:6: no\n--- FAIL: TestA (0.13s)\n    --- PASS: TestA/x (2.00s)\nFAIL\nFAIL\texample\t0.135s\nFAIL\n';
  const want =
    '=== RUN   TestA\n    a_test.go:6: no\n--- FAIL: TestA (0.00s)\n    --- PASS: TestA/x (0.00s)\nFAIL\n';
  expect(normaliseTests(failed)).toBe(want);
  expect(normaliseTests(want)).toBe(want);
  expect(normaliseTests('PASS\nok  \texample\t0.003s\n')).toBe('PASS\n');
});

test('a folder with a go.mod is one program', () => {
  const folders = moduleFolders([
    'content/18-x/greet/go.mod',
    'content/18-x/greet/main.go',
    'content/18-x/a.go',
  ]);
  expect(folders).toEqual(['content/18-x/greet']);
  expect(isInModule('content/18-x/greet/in/in.go', folders)).toBe(true);
  expect(isInModule('content/18-x/greet.go', folders)).toBe(false);
  expect(moduleKind({ 'go.mod': 'module x\n', 'main.go': main })).toBe('run');
  expect(moduleKind({ 'x.go': 'package x\n', 'cmd/main.go': main, 'x_test.go': main })).toBe('test');
});
