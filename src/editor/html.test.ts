import { expect, test } from 'vitest';
import { highlighterFor } from './highlight.ts';
import { linesToHtml } from './html.ts';

const textOf = (html: string) =>
  html
    .replace(/<span class="inlay">[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const program = 'package main\n\n// a <b> & "c"\nfunc main() {\n\tn := 7\n\tprintln("x", n < 8)\n}';

test('the text of the HTML is the source, line by line', async () => {
  const lines = (await highlighterFor('go')).lines(program, 'go');
  expect(textOf(linesToHtml(lines))).toBe(`${program}\n`);
});

test('keywords, strings, numbers and comments are told apart', async () => {
  const tokens = (await highlighterFor('go')).lines(program, 'go').flat();
  const kind = (text: string) => tokens.find((token) => token.text.trim() === text)?.kind;
  expect(kind('package')).toBe('keyword');
  expect(kind('func')).toBe('keyword');
  expect(kind('7')).toBe('number');
  expect(tokens.find((token) => token.text.includes('"x"') || token.text === 'x')?.kind).toBe('string');
  expect(tokens.find((token) => token.text.includes('<b>'))?.kind).toBe('comment');
});

test('a label stands after its name and cuts the token', async () => {
  const html = linesToHtml([[{ text: '\tn := 7', kind: 'plain' }]], {
    labels: [{ line: 1, column: 3, text: ' int' }],
  });
  expect(html).toContain('\tn<span class="inlay"> int</span> := 7');
});

test('a label at the end of a line is not lost', () => {
  const html = linesToHtml([[{ text: 'ab', kind: 'plain' }]], {
    labels: [{ line: 1, column: 3, text: ' T' }],
  });
  expect(html).toContain('ab<span class="inlay"> T</span>');
});

test('line state carries a raw string over lines', async () => {
  const highlighter = await highlighterFor('go');
  const first = highlighter.line('s := `one', 'go', undefined);
  const second = highlighter.line('two` + x', 'go', first.state);
  expect(second.tokens[0]?.kind).toBe('string');
  expect(second.tokens.at(-1)?.kind).toBe('plain');
});
