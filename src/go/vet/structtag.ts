// This file checks the tags of struct fields: their form, and names of JSON or XML given twice or to fields that are not
// exported.

import { quoteString, unquoteString, utf8Decode } from '../syntax/index.ts';
import { type Type, underlying, type Var } from '../types/index.ts';
import type { Pass } from './pass.ts';

/** Checks all struct types. */
export function structtag(pass: Pass): void {
  for (const n of pass.all('StructType')) {
    const t = pass.typeOf(n);
    if (t?.kind !== 'Struct') continue;
    const names = new Map<string, Var>();
    for (const [i, f] of t.fields.entries()) checkField(pass, f, t.tags[i] ?? '', names);
  }
}

function checkField(pass: Pass, field: Var, tag: string, names: Map<string, Var>): void {
  const report = (msg: string): void => pass.reportAt(field.pos, field.pos + field.name.length, msg);
  for (const key of ['json', 'xml']) {
    duplicates(pass, key, tag, field, 1, names, report);
  }
  const problem = validate(tag);
  const shown = utf8Decode(tag);
  if (problem !== '') {
    const quoted = /[`\ufeff\ufffd]|(?!\t)\p{Cc}/u.test(shown) ? quoteString(tag) : `\`${shown}\``;
    report(`struct field tag ${quoted} not compatible with reflect.StructTag.Get: ${problem}`);
  }
  if (field.embedded || field.exported) return;
  const key = ['json', 'xml'].find((k) => !['', '-'].includes(tagValue(tag, k)));
  if (key !== undefined) report(`struct field ${field.name} has ${key} tag but is not exported`);
}

/** Looks for a name that a field at the same depth has already. */
function duplicates(
  pass: Pass,
  key: string,
  tag: string,
  field: Var,
  level: number,
  names: Map<string, Var>,
  report: (msg: string) => void,
): void {
  const value = tagValue(tag, key);
  if (value === '-') return;
  if (value === '' || value[0] === ',') {
    const u = field.embedded ? underlying(field.type as Type) : null;
    if (u?.kind !== 'Struct') return;
    u.fields.forEach((f, i) => {
      if (f.exported) duplicates(pass, key, u.tags[i] ?? '', f, level + 1, names, report);
    });
    return;
  }
  // XMLName names the element of the struct itself.
  if (key === 'xml' && field.name === 'XMLName') return;
  const [name = '', ...options] = value.split(',');
  const kind = key === 'xml' && options.includes('attr') ? 'xml attribute' : key;
  const at = `${kind} ${level} ${name}`;
  const first = names.get(at);
  if (first === undefined) {
    names.set(at, field);
    return;
  }
  const { filename, line } = pass.fset.position(first.pos);
  const where = `${filename.slice(filename.lastIndexOf('/') + 1)}:${line}`;
  report(`struct field ${field.name} repeats ${kind} tag ${quoteString(name)} also at ${where}`);
}

const pair = / *([!#-9;-~\x80-\xff]+):"((?:[^"\\]|\\[\s\S])*)"/y;

/** As reflect.StructTag.Get. */
function tagValue(tag: string, key: string): string {
  for (pair.lastIndex = 0; ; ) {
    const found = pair.exec(tag);
    if (found === null) return '';
    if (found[1] === key) return unquoteString(`"${found[2]}"`) ?? '';
  }
}

/** What is wrong with the form of a tag, or ''. */
function validate(tag: string): string {
  let rest = tag;
  for (let n = 0; rest !== ''; n++) {
    if (n > 0 && rest[0] !== ' ') return 'key:"value" pairs not separated by spaces';
    rest = rest.replace(/^ +/, '');
    if (rest === '') break;
    const key = (/^[!#-9;-~\x80-\xff]*/.exec(rest) as RegExpExecArray)[0];
    if (key === '') return 'bad syntax for struct tag key';
    rest = rest.slice(key.length);
    if (rest.length < 2 || rest[0] !== ':') return 'bad syntax for struct tag pair';
    const quoted = /^"(?:[^"\\]|\\[\s\S])*"/.exec(rest.slice(1))?.[0];
    const value = quoted === undefined ? null : unquoteString(quoted);
    if (quoted === undefined || value === null) return 'bad syntax for struct tag value';
    rest = rest.slice(1 + quoted.length);
    if (suspiciousSpace(key, value)) return 'suspicious space in struct tag value';
  }
  return '';
}

function suspiciousSpace(key: string, value: string): boolean {
  if (key !== 'json' && key !== 'xml' && key !== 'asn1') return false;
  if (key === 'asn1') return value.includes(' ');
  const comma = value.indexOf(',');
  if (key === 'xml') {
    if (/^ | $/.test(value) || value.split(' ').length > 2) return true;
    if (comma > 0 && value[comma - 1] === ' ') return true;
  }
  // Names may have spaces, options not.
  return comma >= 0 && value.slice(comma + 1).includes(' ');
}
