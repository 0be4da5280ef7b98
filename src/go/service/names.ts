// This file follows names: to their declaration, to all places that mean the same thing, and to another name. A renaming is
// tried before it is offered: the program with the new name must mean what it meant.

import type { Files, Renamed, Span, Spot, TextEdit } from '../go-api.ts';
import type { Program } from '../packages.ts';
import { keywords, type Name } from '../syntax/index.ts';
import { deref, type Obj } from '../types/index.ts';
import { nameAt, objectOf, originOf, spanOf } from './places.ts';

/** Where the name under the cursor is declared; null if that is not in the program. */
export function definitionAt(program: Program, at: Spot): Span | null {
  const place = nameAt(program, at);
  const obj = place === null ? null : objectOf(place);
  if (obj === null) return null;
  const origin = originOf(obj);
  return isOwn(program, origin) ? spanOf(program, origin.pos, origin.name.length) : null;
}

/** Every place that means what the name under the cursor means, its declaration among them, in order. */
export function referencesAt(program: Program, at: Spot): Span[] {
  const place = nameAt(program, at);
  const obj = place === null ? null : objectOf(place);
  return obj === null
    ? []
    : references(program, obj).map((name) => spanOf(program, name.pos, name.value.length));
}

function isOwn(program: Program, obj: Obj): boolean {
  return obj.pos > 0 && program.fset.files.includes(program.fset.file(obj.pos) as never);
}

function references(program: Program, obj: Obj): Name[] {
  const meant = sameThings(program, obj);
  const isMeant = (one: Obj | null | undefined): boolean => {
    if (one === null || one === undefined) return false;
    const origin = originOf(one);
    // What is declared stands at a place of its own, also where it is one variable in each clause of a type switch.
    return meant.some((m) => m === origin || (m.pos > 0 && m.pos === origin.pos && m.name === origin.name));
  };
  const found = new Map<number, Name>();
  for (const { info } of program.own) {
    for (const [name, one] of [...info.defs, ...info.uses]) if (isMeant(one)) found.set(name.pos, name);
    // The variable that a type switch declares is none itself.
    for (const [name, one] of info.defs)
      if (one === null && meant.some((m) => m.pos === name.pos && m.name === name.value))
        found.set(name.pos, name);
  }
  return [...found.values()].sort((a, b) => a.pos - b.pos);
}

/** "A field declared with a type but no explicit field name is called an embedded field": it goes by the type's name. */
function sameThings(program: Program, obj: Obj): Obj[] {
  const first = originOf(obj);
  const type =
    first.kind === 'Var' && first.embedded && first.type !== null
      ? namedOf(first)
      : first.kind === 'TypeName'
        ? first
        : null;
  if (type === null) return [first];
  const things: Obj[] = [type];
  for (const { info } of program.own)
    for (const one of info.defs.values())
      if (one?.kind === 'Var' && one.embedded && namedOf(one) === type) things.push(one);
  return things;
}

function namedOf(obj: Obj): Obj | null {
  if (obj.type === null) return null;
  const [base] = deref(obj.type);
  return base.kind === 'Named' ? base.orig.obj : null;
}

/** What to write where, so that the name under the cursor becomes another one; or why it cannot. */
export function renameAt(
  program: Program,
  load: (files: Files) => Program,
  files: Files,
  at: Spot,
  to: string,
): Renamed {
  const refused = (message: string): Renamed => ({ kind: 'refused', message });
  const place = nameAt(program, at);
  const obj = place === null ? null : objectOf(place);
  if (place === null || obj === null) return refused('There is no name here that could be changed.');
  const { name } = place;
  if (!isOwn(program, originOf(obj))) return refused(`${name.value} is not declared in this program.`);
  if (!/^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(to) || keywords.has(to as never))
    return refused(`${to} is not a name in Go.`);
  if (to === name.value) return { kind: 'edits', edits: [] };
  const spans = references(program, obj).map((one) => spanOf(program, one.pos, one.value.length));
  const edits: TextEdit[] = spans.map((span) => ({ ...span, endLine: span.line, text: to }));
  const after = load(applyEdits(files, edits));
  const before = new Set(program.diagnostics.map((d) => d.msg));
  const problem = after.diagnostics.find(
    (d) => !before.has(d.msg.replaceAll(to, name.value)) && !before.has(d.msg),
  );
  if (problem !== undefined)
    return refused(`With the name ${to} the program would not compile: ${problem.msg.split('\n')[0]}`);
  // The same places mean the same thing as before, and no other does.
  const moved = referencesAt(after, { file: at.file, ...movedSpot(spans, at, to.length) });
  const same =
    moved.length === spans.length &&
    moved.every((span, i) => span.line === spans[i]?.line && span.file === spans[i]?.file);
  return same
    ? { kind: 'edits', edits }
    : refused(`${to} means something else in a place where ${name.value} is used.`);
}

function movedSpot(spans: readonly Span[], at: Spot, length: number): { line: number; column: number } {
  const inLine = spans.filter((span) => span.file === at.file && span.line === at.line);
  const before = inLine.filter((span) => span.endColumn < at.column);
  const shift = before.reduce((sum, span) => sum + length - (span.endColumn - span.startColumn), 0);
  const own = inLine.find((span) => span.startColumn <= at.column && at.column <= span.endColumn);
  return { line: at.line, column: (own?.startColumn ?? at.column) + shift };
}

/** The files with edits made, none of which overlap. */
export function applyEdits(files: Files, edits: readonly TextEdit[]): Files {
  const changed: Record<string, string> = { ...files };
  const fromTheEnd = [...edits].sort((a, b) => b.line - a.line || b.startColumn - a.startColumn);
  for (const { file, line, startColumn, endLine, endColumn, text } of fromTheEnd) {
    const lines = (changed[file] ?? '').split('\n');
    const before = (lines[line - 1] ?? '').slice(0, startColumn - 1);
    const after = (lines[endLine - 1] ?? '').slice(endColumn - 1);
    lines.splice(line - 1, endLine - line + 1, before + text + after);
    changed[file] = lines.join('\n');
  }
  return changed;
}
