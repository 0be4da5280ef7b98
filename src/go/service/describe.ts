// This file says of a name what an editor shows when a pointer rests on it: its declaration as Go writes it, its value if it
// is a constant, its documentation.

import { valueString } from '../constant/index.ts';
import type { Description, Files, SignatureHelp, Spot } from '../go-api.ts';
import type { Program } from '../packages.ts';
import { type CallExpr, type Node, Scanner, walk } from '../syntax/index.ts';
import { offsetOf } from '../text-places.ts';
import {
  commonUnder,
  deref,
  type Obj,
  objectString,
  type Package,
  type Signature,
  type Type,
  typeString,
  underlying,
  type Var,
} from '../types/index.ts';
import { BUILTINS } from './builtins.ts';
import { fileOf, nameAt, objectOf, originOf, PLACEHOLDER, spanOf, withName } from './places.ts';

/** The documentation of a package of the library, by `Name` or `Type.Method`; of the package itself by ''. */
export type Docs = (path: string) => Promise<Readonly<Record<string, string>>>;

export async function describe(program: Program, docs: Docs, at: Spot): Promise<Description | null> {
  const place = nameAt(program, at);
  if (place === null) return null;
  const span = spanOf(program, place.name.pos, place.name.value.length);
  const above = place.path.at(-2);
  if ((above?.kind === 'LabeledStmt' || above?.kind === 'BranchStmt') && above.label === place.name)
    return { span, text: `label ${place.name.value}`, value: '', doc: '' };
  const obj = objectOf(place);
  if (obj === null) return null;
  // A generic function is shown as it is used here.
  const instance = place.checked.info.instances.get(place.name);
  const text = declarationOf(obj, place.checked.pkg);
  return {
    span,
    text: instance === undefined ? text : `${text}\n${typeIn(instance.type, place.checked.pkg)}`,
    value: obj.kind === 'Const' && obj.val !== null ? valueString(obj.val) : '',
    doc: await docOf(program, docs, obj),
  };
}

const relativeTo =
  (here: Package) =>
  (pkg: Package): string =>
    pkg === here ? '' : pkg.name;

const typeIn = (type: Type, here: Package): string => typeString(type, relativeTo(here));

/** The declaration in one line. */
function declarationOf(obj: Obj, here: Package): string {
  if (obj.kind === 'Builtin') return BUILTINS[obj.name]?.signature ?? `builtin ${obj.name}`;
  // What is in a struct of another package that only that package may touch says nothing to those who use it.
  if (obj.kind === 'TypeName' && obj.pkg !== null && obj.pkg !== here && obj.type !== null) {
    const under = underlying(obj.type);
    if (under.kind === 'Struct' && under.fields.some((field) => !field.exported))
      return `type ${obj.pkg.name}.${obj.name} struct{ /* unexported fields */ }`;
  }
  return objectString(obj, relativeTo(here));
}

export async function docOf(program: Program, docs: Docs, named: Obj): Promise<string> {
  const obj = originOf(named);
  if (obj.kind === 'Builtin') return BUILTINS[obj.name]?.doc ?? '';
  if (obj.kind === 'PkgName') {
    const own = program.own.some(({ pkg }) => pkg === obj.imported);
    return own ? '' : ((await docs(obj.imported.path))[''] ?? '');
  }
  if (obj.doc !== '' || obj.pkg === null || program.own.some(({ pkg }) => pkg === obj.pkg)) return obj.doc;
  return (await docs(obj.pkg.path))[docKey(obj)] ?? '';
}

function docKey(obj: Obj): string {
  if (obj.kind !== 'Func' || obj.type?.kind !== 'Signature') return obj.name;
  const type = obj.type.recv?.type;
  if (type === null || type === undefined) return obj.name;
  const [base] = deref(type);
  return base.kind === 'Named' ? `${base.obj.name}.${obj.name}` : obj.name;
}

/** The call that the cursor is in, with the parameter that it has come to. */
export async function signatureAt(
  load: (files: Files) => Program,
  docs: Docs,
  files: Files,
  at: Spot,
): Promise<SignatureHelp | null> {
  const text = files[at.file] ?? '';
  const offset = offsetOf(text, at);
  const open = openCall(text.slice(0, offset));
  if (open === null) return null;
  const name =
    /[(,]\s*$/.test(text.slice(0, offset)) && !/^\s*[\p{L}_"`'\d]/u.test(text.slice(offset))
      ? PLACEHOLDER
      : '';
  const program = load({ ...files, [at.file]: withName(text, offset, name) });
  const place = fileOf(program, at.file);
  if (place === null) return null;
  // A call stands at its parenthesis.
  const call = callAt(place.file, place.source.pos(open.offset));
  if (call === null) return null;
  const { info, pkg } = place.checked;
  const callee = call.fun.kind === 'SelectorExpr' ? call.fun.sel : call.fun;
  const obj = callee.kind === 'Name' ? (info.uses.get(callee) ?? info.defs.get(callee) ?? null) : null;
  const builtin = obj?.kind === 'Builtin' ? BUILTINS[obj.name] : undefined;
  if (builtin !== undefined) {
    const written = /\((.*?)\)/.exec(builtin.signature)?.[1] ?? '';
    return helpOf('func ', builtin.signature.slice(5), written.split(', '), open.commas, builtin.doc);
  }
  const type = info.types.get(call.fun)?.type ?? obj?.type ?? null;
  const signature = type === null ? null : functionType(type);
  if (signature === null) return null;
  const parameters = parametersOf(signature, pkg);
  const results = resultsOf(signature, pkg);
  const label = `${callee.kind === 'Name' ? callee.value : 'func'}(${parameters.join(', ')})${results}`;
  return helpOf('', label, parameters, open.commas, obj === null ? '' : await docOf(program, docs, obj));
}

function helpOf(
  prefix: string,
  label: string,
  parameters: readonly string[],
  commas: number,
  doc: string,
): SignatureHelp {
  const spans: [number, number][] = [];
  let from = label.indexOf('(') + 1;
  for (const parameter of parameters) {
    const start = label.indexOf(parameter, from);
    spans.push([prefix.length + start, prefix.length + start + parameter.length]);
    from = start + parameter.length;
  }
  const last = parameters.at(-1)?.includes('...') === true ? parameters.length - 1 : commas;
  return { label: prefix + label, parameters: spans, active: Math.min(commas, last), doc };
}

const functionType = (type: Type): Signature | null => {
  const under = type.kind === 'Signature' ? type : commonUnder(type, null);
  return under !== null && typeof under === 'object' && 'kind' in under && under.kind === 'Signature'
    ? under
    : null;
};

export function parametersOf(signature: Signature, here: Package): string[] {
  const { vars } = signature.params;
  return vars.map((v, i) => {
    const last = signature.variadic && i === vars.length - 1;
    const text = typeIn(v.type as Type, here);
    const type = last ? text.replace(/^\[\]/, '...') : text;
    return v.name === '' ? type : `${v.name} ${type}`;
  });
}

function resultsOf(signature: Signature, here: Package): string {
  const { vars } = signature.results;
  if (vars.length === 0) return '';
  const one = (v: Var): string => (v.name === '' ? '' : `${v.name} `) + typeIn(v.type as Type, here);
  const [first] = vars;
  return vars.length === 1 && first?.name === '' ? ` ${one(first)}` : ` (${vars.map(one).join(', ')})`;
}

/** The innermost parenthesis that is open at the end of a text, and how many commas have followed it. */
function openCall(text: string): { readonly offset: number; readonly commas: number } | null {
  const ignore = (): void => undefined;
  const scanner = new Scanner(text, ignore, ignore);
  const open: { readonly tok: string; readonly offset: number; commas: number }[] = [];
  for (scanner.next(); scanner.tok !== 'EOF'; scanner.next()) {
    const { tok } = scanner;
    if (tok === '(' || tok === '[' || tok === '{') open.push({ tok, offset: scanner.start, commas: 0 });
    else if (tok === ')' || tok === ']' || tok === '}') open.pop();
    else if (tok === ',') {
      const last = open.at(-1);
      if (last !== undefined) last.commas++;
    }
  }
  const last = open.at(-1);
  return last?.tok === '(' ? last : null;
}

function callAt(root: Node, pos: number): CallExpr | null {
  let found: CallExpr | null = null;
  walk(root, (n) => {
    if (n.kind === 'CallExpr' && n.pos === pos) found = n;
    return found === null;
  });
  return found;
}
