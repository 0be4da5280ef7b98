// This file finds the fields that a struct type has in JSON: by its tags and through embedded structs, where a name at
// the least depth wins, among those the one from a tag, and two that are left hide each other.

import { decodeRuneAt, decodeUTF8, encodeRune } from '../../../runtime/text.ts';
import type { FieldInfo, RType } from '../../../runtime/type.ts';
import { unquote } from '../../strconv/parse.ts';
import { simpleFold } from '../../unicode/case.ts';

export interface JsonField {
  readonly name: string;
  /** Fields from the struct to this one: embedded structs, or pointers to such, then the field. */
  readonly path: readonly FieldInfo[];
  readonly indexes: readonly number[];
  readonly tagged: boolean;
  readonly omitEmpty: boolean;
  readonly omitZero: boolean;
  /** The value stands in a string. */
  readonly quoted: boolean;
}

/** The value of the json tag, '' if there is none. */
export function tagOf(tag: string, key: string): string {
  const pair = / *([!#-9;-~\x80-\xff]+):("(?:[^"\\]|\\.)*")/sy;
  for (let m = pair.exec(tag); m !== null; m = pair.exec(tag)) {
    if (m[1] === key) return unquote(m[2] as string)[0];
  }
  return '';
}

function isValidName(name: string): boolean {
  return /^[\p{L}\p{Nd}!#$%&()*+\-./:;<=>?@[\]^_{|}~ ]+$/u.test(decodeUTF8(name));
}

const scalars = /^(bool|string|u?int(8|16|32|64|ptr)?|float(32|64))$/;

interface Level {
  readonly type: RType;
  readonly path: readonly FieldInfo[];
  readonly indexes: readonly number[];
}

export function jsonFields(t: RType): JsonField[] {
  const found: JsonField[] = [];
  const visited = new Set<RType>();
  let next: Level[] = [{ type: t, path: [], indexes: [] }];
  let nextCount = new Map<RType, number>();
  while (next.length > 0) {
    const level = next;
    const count = nextCount;
    next = [];
    nextCount = new Map();
    for (const at of level) {
      if (visited.has(at.type)) continue;
      visited.add(at.type);
      for (const [i, f] of at.type.fields.entries()) {
        const pointed = f.type.kind === 'pointer' ? (f.type.elem as RType) : f.type;
        if (f.pkg !== '' && !(f.embedded && pointed.kind === 'struct')) continue;
        const tag = tagOf(f.tag, 'json');
        if (tag === '-') continue;
        const [given = '', ...options] = tag.split(',');
        const name = isValidName(given) ? given : '';
        const path = [...at.path, f];
        const indexes = [...at.indexes, i];
        const ft = f.type.kind === 'pointer' && !f.type.isNamed ? pointed : f.type;
        if (name === '' && f.embedded && ft.kind === 'struct') {
          const n = (nextCount.get(ft) ?? 0) + 1;
          nextCount.set(ft, n);
          if (n === 1) next.push({ type: ft, path, indexes });
          continue;
        }
        const field: JsonField = {
          name: name === '' ? f.name : name,
          path,
          indexes,
          tagged: name !== '',
          omitEmpty: options.includes('omitempty'),
          omitZero: options.includes('omitzero'),
          quoted: options.includes('string') && scalars.test(ft.kind),
        };
        found.push(field);
        // Of a type that is embedded twice at one depth, every field is there twice.
        if ((count.get(at.type) ?? 0) > 1) found.push(field);
      }
    }
  }
  return dominant(found);
}

function dominant(found: readonly JsonField[]): JsonField[] {
  const byName = new Map<string, JsonField[]>();
  for (const f of found) {
    const list = byName.get(f.name);
    if (list === undefined) byName.set(f.name, [f]);
    else list.push(f);
  }
  const out: JsonField[] = [];
  for (const list of byName.values()) {
    const depth = Math.min(...list.map((f) => f.indexes.length));
    const near = list.filter((f) => f.indexes.length === depth);
    const tagged = near.filter((f) => f.tagged);
    const best = tagged.length > 0 ? tagged : near;
    if (best.length === 1) out.push(best[0] as JsonField);
  }
  return out.sort((a, b) => compareIndexes(a.indexes, b.indexes));
}

function compareIndexes(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const d = (a[i] as number) - (b[i] as number);
    if (d !== 0) return d;
  }
  return a.length - b.length;
}

/** The form in which names are compared when none is the same: letters that differ by case only become one. */
export function foldName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are bytes
  if (/^[\x00-\x7f]*$/.test(name)) return name.toUpperCase();
  let out = '';
  for (let i = 0; i < name.length; ) {
    const { rune, width } = decodeRuneAt(name, i);
    i += width;
    let r = rune;
    // Once around the orbit: the least comes after the greatest.
    for (let s = simpleFold(r); ; s = simpleFold(r)) {
      if (s <= r) {
        r = s;
        break;
      }
      r = s;
    }
    out += encodeRune(r);
  }
  return out;
}
