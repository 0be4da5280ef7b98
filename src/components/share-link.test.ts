import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { asModule, hasTests, nameProblem, newFile, toText } from './program-files.ts';
import { decodeProgram, encodeProgram } from './share-link.ts';

const packed = (json: string): string =>
  `v1.${Buffer.from(deflateSync(strToU8(json))).toString('base64url')}`;

describe('a program in a link', () => {
  test.each([
    ['one file', [{ name: 'main.go', text: 'package main\n' }]],
    [
      'several',
      [
        { name: 'main.go', text: 'a' },
        { name: 'shape/shape.go', text: 'b' },
        { name: 'go.mod', text: '' },
      ],
    ],
    ['text of every kind', [{ name: 'main.go', text: 'naïve 世界 \u{1F600} \0 "quoted" <b>' }]],
    ['a long text', [{ name: 'main.go', text: 'fmt.Println(1)\n'.repeat(5000) }]],
  ])('comes back as it was: %s', (_, files) => {
    const link = encodeProgram(files);
    expect(link).toMatch(/^v1\.[\w-]+$/);
    expect(decodeProgram(`#${link}`)).toEqual({ kind: 'program', files });
  });

  test.each([
    ['of another kind', 'v9.AAAA', 'of a kind'],
    [
      'cut off',
      encodeProgram([{ name: 'main.go', text: 'package main\n\nfunc main() {}\n' }]).slice(0, -9),
      'damaged',
    ],
    ['no base64', 'v1.%%%', 'damaged'],
    ['no program', packed('{"a":1}'), 'no program'],
    ['nothing', packed('[]'), 'no program'],
    ['texts that are none', packed('[["main.go",5]]'), 'no program'],
    ['a way out of the folder', packed('[["../x.go",""]]'), 'cannot be'],
    ['a name twice', packed('[["a.go",""],["a.go",""]]'), 'already'],
    [
      'too many files',
      packed(JSON.stringify(Array.from({ length: 40 }, (_, i) => [`f${i}.go`, '']))),
      'at most',
    ],
    ['a bomb', packed(`[["main.go","${'a'.repeat(20_000_000)}"]]`), /too large|damaged/],
    ['longer than a link can be', `v1.${'A'.repeat(30_000)}`, 'too large'],
  ])('is refused if it is %s', (_, link, message) => {
    const shared = decodeProgram(link);
    expect(shared.kind).toBe('refused');
    expect(shared.kind === 'refused' && shared.message).toMatch(message);
  });

  test('never throws, whatever it is', () => {
    let seed = 1;
    const random = (): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed / 2 ** 31;
    };
    const good = encodeProgram([{ name: 'main.go', text: 'package main\n\nfunc main() { println("a") }\n' }]);
    for (let i = 0; i < 300; i++) {
      const at = Math.floor(random() * good.length);
      const c = String.fromCharCode(33 + Math.floor(random() * 90));
      expect(['program', 'refused']).toContain(
        decodeProgram(good.slice(0, at) + c + good.slice(at + 1)).kind,
      );
    }
  });
});

describe('the files of a program', () => {
  test.each([
    ['shape.go', ''],
    ['shape/shape.go', ''],
    ['data.txt', ''],
    ['', 'needs a name'],
    ['a b.go', 'A name has'],
    ['/etc/passwd', 'A name has'],
    ['a/../b.go', 'called . or ..'],
    ['main.go', 'already'],
  ])('may be called %j: %s', (name, problem) => {
    const found = nameProblem(name, [{ name: 'main.go', text: '' }]);
    if (problem === '') expect(found).toBe('');
    else expect(found).toContain(problem);
  });

  test('begin as what they are', () => {
    expect(newFile('shape/area.go').text).toBe('package shape\n');
    expect(newFile('main_test.go').text).toContain('import "testing"');
    expect(newFile('go.mod').text).toContain('go 1.26');
    expect(hasTests([newFile('main_test.go')])).toBe(true);
  });

  test('go to go.dev/play as one text, and into a module of their own', () => {
    const one = [{ name: 'main.go', text: 'package main\n' }];
    expect(toText(one)).toBe('package main\n');
    expect(toText([...one, { name: 'a.go', text: 'package main' }])).toBe(
      '-- main.go --\npackage main\n-- a.go --\npackage main\n',
    );
    expect(asModule(one).map(({ name }) => name)).toEqual(['main.go', 'go.mod']);
  });
});
