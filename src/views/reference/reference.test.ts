import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLimits } from '../../../server/limits.ts';
import { CLOSE, ERROR_CODES } from '../../../server/protocol.ts';
import { decode, decodeReply, encode } from '../../../server/wire.ts';
import { constantsOf, declarationsOf, type Form, openingOf, piecesOf } from './declarations.ts';
import { REPLIES, REQUESTS } from './examples.ts';
import { helpOf } from './options.ts';

const protocol = readFileSync('server/protocol.ts', 'utf8');
const declarations = declarationsOf(protocol);

/** The kinds of message that a union has, those of the unions in it included. */
function kindsOf(name: string): string[] {
  const { forms } = declarations.get(name)!;
  const kindOf = (form: Form): string[] =>
    form.kind === 'name'
      ? kindsOf(form.name)
      : form.fields.flatMap((field) => (field.name === 'kind' ? [field.type.replaceAll("'", '')] : []));
  return forms.flatMap(kindOf);
}

test('every message of the protocol is found in its text, and has an example', () => {
  expect(kindsOf('Request').sort()).toEqual(Object.keys(REQUESTS).sort());
  expect(kindsOf('Reply').sort()).toEqual(Object.keys(REPLIES).sort());
  expect(kindsOf('TraceEvent')).toEqual(['received', 'dispatched', 'delivered']);
});

test('every field of an example is in the declaration that is shown, and every required one in the example', () => {
  const fieldsOf = (kind: string): [name: string, isOptional: boolean][] =>
    [...declarations.values()]
      .flatMap(({ forms }) => forms)
      .filter((form) => form.kind === 'object')
      .filter(({ fields }) => fields.some(({ name, type }) => name === 'kind' && type === `'${kind}'`))
      .flatMap(({ fields }) => fields.map(({ name, isOptional }): [string, boolean] => [name, isOptional]));
  for (const example of [...Object.values(REQUESTS), ...Object.values(REPLIES)]) {
    const fields = fieldsOf(example.kind);
    expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(example)));
    for (const [name, isOptional] of fields) if (!isOptional) expect(example).toHaveProperty(name);
  }
});

test('every example is read back as what it is', () => {
  const limits = readLimits();
  for (const request of Object.values(REQUESTS)) expect(decode(encode(request), limits)).toEqual(request);
  for (const reply of Object.values(REPLIES)) expect(decodeReply(JSON.stringify(reply))).toEqual(reply);
});

test('comments, optional fields and nested objects are read', () => {
  const hello = declarations.get('Hello')!.forms[0]!;
  const fields = hello.kind === 'object' ? hello.fields : [];
  expect(fields.map(({ name, isOptional, type }) => `${name}${isOptional ? '?' : ''}: ${type}`)).toEqual([
    "kind: 'hello'",
    'id?: number',
    'name: string',
    'session?: string',
    'room?: string',
    'after?: { everyone?: Position; direct?: Position }',
  ]);
  expect(fields[4]!.doc).toMatch(/^The key of a private room/);
  expect(declarations.get('Standing')).toMatchObject({ base: 'Position' });
  const ack = declarations.get('Ack')!.forms[0]!;
  const times = ack.kind === 'object' ? ack.fields.find(({ name }) => name === 'times') : undefined;
  expect(times!.fields.map(({ name, doc }) => [name, doc !== ''])).toEqual([
    ['received', true],
    ['dispatched', true],
    ['done', true],
  ]);
});

test('what it cannot read is an error', () => {
  expect(() => declarationsOf('export function f() {}')).toThrow('export function');
  expect(() => declarationsOf('export interface A { kind: 1 }')).toThrow('readonly');
  expect(() => declarationsOf('export interface A { readonly')).toThrow('ends within');
});

test('every close code has its meaning, every error code a sentence', () => {
  const closes = constantsOf(protocol, 'CLOSE');
  expect(closes.map(({ name, value }) => [name, Number(value)])).toEqual(Object.entries(CLOSE));
  for (const { doc } of closes) expect(doc).toMatch(/\.$/);
  for (const sentence of Object.values(ERROR_CODES)) expect(sentence).toMatch(/\.$/);
});

test('the opening is in paragraphs, code in pieces', () => {
  expect(openingOf(protocol)[1]).toMatch(/^A connection is a WebSocket with the subprotocol `gopy\.v1`/);
  expect(piecesOf('say `hi` twice')).toEqual([
    { text: 'say ', isCode: false },
    { text: 'hi', isCode: true },
    { text: ' twice', isCode: false },
  ]);
});

test('the help of the program has all limits with their defaults', () => {
  const help = helpOf(execFileSync(process.execPath, ['server/main.ts', '--help'], { encoding: 'utf8' }));
  const values = new Map(help.limits.map(({ name, value }) => [name, value]));
  const limits = readLimits();
  expect(values.get('LIVE_QUEUE_BYTES')).toBe(String(limits.queueBytes));
  expect(values.get('LIVE_RATE')).toBe(String(limits.messagesPerSecond));
  expect(values.size).toBe(Object.keys(limits).length);
  expect(help.environment.map(({ name }) => name)).toEqual(expect.arrayContaining(['PORT', 'HOST', 'BUS']));
  expect(() => helpOf('Usage')).toThrow('no table');
});
