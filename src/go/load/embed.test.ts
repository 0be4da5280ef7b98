// This file tests //go:embed. What is expected was printed by `go run .` for the same files.

import { expect, test } from 'vitest';
import { run } from '../go.ts';
import type { Files } from '../go-api.ts';

const FILES: Files = {
  'go.mod': 'module m\n\ngo 1.26\n',
  'data.txt': 'hello\n',
  'with space.txt': 'z\n',
  'static/a.html': 'A\n',
  'static/.hid': 'H\n',
  'static/_u': 'u\n',
  'static/.h/x': 'hh\n',
  'static/sub/b.html': 'B\n',
  'other/go.mod': 'module x\n',
  'other/f': '1\n',
  '_e/.x': 'e\n',
};

async function said(main: string): Promise<string> {
  let text = '';
  await run({ ...FILES, 'main.go': main }, { seed: 1, clock: 'virtual' }, (e) => {
    if ('text' in e) text += e.text;
  }).done;
  return text;
}

test('strings and bytes hold a file', async () => {
  const main = `package main

import (
	_ "embed"
	"fmt"
)

type S string
type C byte
type B []C

//go:embed data.txt
var s string

//go:embed data.txt
var named S

var (
	//go:embed "with space.txt"
	b []byte
	//go:embed data.*
	bytes B
)

var size = len(s)

func main() { fmt.Printf("%q %q %q %q %d\\n", s, named, b, bytes, size) }
`;
  expect(await said(main)).toBe('"hello\\n" "hello\\n" "z\\n" "hello\\n" 6\n');
});

const EVERY = 'static static/a.html static/sub static/sub/b.html';
const HIDDEN =
  'static static/.h static/.h/x static/.hid static/_u static/a.html static/sub static/sub/b.html';

test.each([
  ['static data.txt\n//go:embed "with space.txt"', `. data.txt ${EVERY} with space.txt`],
  ['all:static', `. ${HIDDEN}`],
  ['static/* `with space.txt`', `. ${HIDDEN} with space.txt`],
  ['static/[a-b]*.html', '. static static/a.html'],
])('a tree of %s', async (patterns, want) => {
  const main = `package main

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed ${patterns}
var tree embed.FS

func main() {
	fs.WalkDir(tree, ".", func(path string, _ fs.DirEntry, err error) error {
		fmt.Println(path)
		return err
	})
}
`;
  expect((await said(main)).trim().split('\n').join(' ')).toBe(want);
});

test.each([
  ['//go:embed nope.txt\nvar a string', 'main.go:5:12: pattern nope.txt: no matching files found'],
  ['//go:embed data.txt ../x\nvar a string', 'main.go:5:21: pattern ../x: invalid pattern syntax'],
  ['//go:embed [\nvar a string', 'main.go:5:12: pattern [: invalid pattern syntax'],
  [
    '//go:embed _e\nvar a embed.FS',
    'main.go:5:12: pattern _e: cannot embed directory _e: contains no embeddable files',
  ],
  [
    '//go:embed other\nvar a embed.FS',
    'main.go:5:12: pattern other: cannot embed directory other: in different module',
  ],
  [
    '//go:embed other/f\nvar a embed.FS',
    'main.go:5:12: pattern other/f: cannot embed file other/f: in different module',
  ],
  [
    '//go:embed data.txt "bad\nvar a string',
    './main.go:5:3: invalid quoted string in //go:embed: "bad\n./main.go:5:3: usage: //go:embed pattern...',
  ],
  ['//go:embed\nvar a string', './main.go:5:3: usage: //go:embed pattern...'],
  ['//go:embed data.txt\nvar a, b string', './main.go:5:3: go:embed cannot apply to multiple vars'],
  ['//go:embed data.txt\nvar a = "x"', './main.go:5:3: go:embed cannot apply to var with initializer'],
  [
    'func f() {\n\t//go:embed data.txt\n\tvar a string\n\t_ = a\n}',
    './main.go:6:4: go:embed cannot apply to var inside func',
  ],
  ['//go:embed data.txt\nvar a *string', './main.go:6:5: go:embed cannot apply to var of type *string'],
  ['//go:embed static\nvar a []byte', './main.go:6:5: invalid go:embed: multiple files for type []byte'],
])('%s', async (decl, want) => {
  const main = `package main\n\nimport "embed"\n\n${decl}\n\nvar _ embed.FS\n\nfunc main() {}\n`;
  expect(await said(main)).toBe(`${want}\n`);
});
