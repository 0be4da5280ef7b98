// This file checks methods whose names are those of well-known interfaces for their signatures: where an interface is
// looked for at run time, a method that almost has it is passed over in silence.

import type { Name } from '../syntax/index.ts';
import { implementsInterface, type Tuple, type Type, typeString, universeError } from '../types/index.ts';
import type { Pass } from './pass.ts';

interface Shape {
  /** Types by package name. Those after = must match for the method to be meant. */
  readonly params: readonly string[];
  readonly results: readonly string[];
}

const canonical: Readonly<Record<string, Shape>> = {
  As: { params: ['any'], results: ['bool'] },
  Format: { params: ['=fmt.State', 'rune'], results: [] },
  GobDecode: { params: ['[]byte'], results: ['error'] },
  GobEncode: { params: [], results: ['[]byte', 'error'] },
  Is: { params: ['error'], results: ['bool'] },
  MarshalJSON: { params: [], results: ['[]byte', 'error'] },
  MarshalXML: { params: ['*xml.Encoder', 'xml.StartElement'], results: ['error'] },
  ReadByte: { params: [], results: ['byte', 'error'] },
  ReadFrom: { params: ['=io.Reader'], results: ['int64', 'error'] },
  ReadRune: { params: [], results: ['rune', 'int', 'error'] },
  Scan: { params: ['=fmt.ScanState', 'rune'], results: ['error'] },
  Seek: { params: ['=int64', 'int'], results: ['int64', 'error'] },
  UnmarshalJSON: { params: ['[]byte'], results: ['error'] },
  UnmarshalXML: { params: ['*xml.Decoder', 'xml.StartElement'], results: ['error'] },
  UnreadByte: { params: [], results: ['error'] },
  UnreadRune: { params: [], results: ['error'] },
  Unwrap: { params: [], results: ['error'] },
  WriteByte: { params: ['byte'], results: ['error'] },
  WriteTo: { params: ['=io.Writer'], results: ['int64', 'error'] },
};

/** Checks all methods, declared and of interfaces. */
export function stdmethods(pass: Pass): void {
  for (const d of pass.all('FuncDecl')) if (d.recv !== null) checkMethod(pass, d.name);
  for (const i of pass.all('InterfaceType'))
    for (const m of i.methodList) if (m.name !== null) checkMethod(pass, m.name);
}

function checkMethod(pass: Pass, id: Name): void {
  const name = id.value;
  const sig = pass.info.defs.get(id)?.type;
  const want = Object.hasOwn(canonical, name) ? canonical[name] : undefined;
  if (want === undefined || sig?.kind !== 'Signature') return;
  const { params, results } = sig;
  if (name === 'WriteTo' && params.vars.length > 1) return;
  if (name === 'Is' || name === 'As' || name === 'Unwrap') {
    const recv = sig.recv?.type;
    if (recv === undefined || recv === null || !implementsInterface(recv, universeError)) return;
  }
  if (name === 'Unwrap') {
    const [result] = results.vars;
    const text = result === undefined ? '' : short(result.type);
    if (params.vars.length === 0 && results.vars.length === 1 && /^(?:\[\])?error$/.test(text)) return;
    pass.report(id, 'method Unwrap() should have signature Unwrap() error or Unwrap() []error');
    return;
  }
  const matches = (prefix: string): boolean =>
    matchTypes(want.params, params, prefix) && matchTypes(want.results, results, prefix);
  if (!matches('=') || matches('')) return;
  const list = (types: readonly string[]): string => types.map((t) => t.replace(/^=/, '')).join(', ');
  const result = list(want.results);
  const tail = want.results.length === 0 ? '' : want.results.length === 1 ? ` ${result}` : ` (${result})`;
  const have = name + short(sig).replace(/^func/, '');
  pass.report(id, `method ${have} should have signature ${name}(${list(want.params)})${tail}`);
}

function matchTypes(want: readonly string[], have: Tuple, prefix: string): boolean {
  const ok = want.every((w, i) => {
    if (!w.startsWith(prefix)) return true;
    const t = have.vars[i]?.type;
    if (t === undefined) return false;
    const text = short(t).replace(/^interface\{\}$/, 'any');
    return text === w.replace(/^=/, '');
  });
  return ok && (prefix !== '' || have.vars.length <= want.length);
}

function short(t: Type | null): string {
  return typeString(t, (pkg) => pkg.name);
}
