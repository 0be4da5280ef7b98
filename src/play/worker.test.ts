import { beforeAll, expect, test } from 'vitest';
import type { FromWorker, ToWorker } from './protocol.ts';

// The worker, without a worker around it: what the page would post goes in, what it would hear is kept.
const scope = globalThis as unknown as {
  postMessage: (message: FromWorker) => void;
  onmessage: (event: { data: ToWorker }) => void;
};
const heard: FromWorker[] = [];

beforeAll(async () => {
  scope.postMessage = (message) => heard.push(message);
  await import('./worker.ts');
});

let jobs = 0;
async function output(source: string): Promise<string> {
  const id = ++jobs;
  scope.onmessage({ data: { kind: 'run', id, files: { 'main.go': source }, options: { clock: 'virtual' } } });
  const isLast = (message: FromWorker) =>
    message.kind !== 'ready' && message.id === id && message.kind === 'done';
  await expect.poll(() => heard.some(isLast), { timeout: 4_000 }).toBe(true);
  return heard
    .flatMap((message) => (message.kind === 'event' && message.id === id ? [message.event] : []))
    .map((event) => ('text' in event ? event.text : ''))
    .join('');
}

const program = (declarations: string, body: string) =>
  `package main\n\nimport "fmt"\n\n${declarations}\n\nfunc main() {\n\t${body}\n}\n`;

test('a program run after another one knows nothing of its types', async () => {
  const unnamed = program('', 'var x any = &struct{ A int }{1}\n\tfmt.Printf("%T %v\\n", x, x)');
  expect(await output(unnamed)).toBe('*struct { A int } &{1}\n');
  expect(await output(unnamed)).toBe('*struct { A int } &{1}\n');
  const named = (fields: string, method: string) =>
    program(
      `type T struct{ ${fields} }\n\nfunc (T) ${method}() string { return "${method}" }`,
      'var x any = &T{}\n\t_, is := x.(fmt.Stringer)\n\tfmt.Printf("%T %+v %T %v\\n", x, *x.(*T), []*T{}, is)',
    );
  expect(await output(named('A int', 'Name'))).toBe('*main.T {A:0} []*main.T false\n');
  expect(await output(named('B, C string', 'String'))).toBe('*main.T String []*main.T true\n');
  expect(await output(named('A int', 'Name'))).toBe('*main.T {A:0} []*main.T false\n');
});
