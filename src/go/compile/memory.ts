// This file emits what the recorder of memory needs to know, in a program compiled for it: its methods stand in the place of
// those that emit statements and functions of the program itself, and hand the runtime's `memory` a look at the variables in
// scope before each statement. Optimisations by which two variables of Go would share one object, or a variable would not be
// where it is looked for, are left out.

import { endPos, startPos, walk } from '../syntax/index.ts';
import type { FuncLit, FuncType, Node, Pos, Stmt } from '../syntax/nodes.ts';
import type { Obj, Scope, Var } from '../types/objects.ts';
import type { Type } from '../types/types.ts';
import type { Cells } from './cells.ts';
import type { FuncState, Gen } from './gen.ts';
import type { Program } from './program-state.ts';
import { rt } from './runtime-list.ts';

/** The tables of a program that is being emitted, entry by entry as text. */
interface Tables {
  readonly sites: string[];
  readonly closures: string[];
}

const tables = new WeakMap<Program, Tables>();

/** The variables of a function's frame that holds what its statements see, by the function being emitted. */
const frames = new WeakMap<FuncState, string>();
const literals = new WeakMap<FuncType, FuncLit>();
const literalOf = new WeakMap<FuncState, FuncLit>();
const captures = new WeakMap<FuncLit, ReadonlySet<Obj>>();
/** Statements that the end of a function's body is marked with. */
const ends = new WeakSet<Stmt>();

function memory(name: 'enter' | 'leave' | 'at' | 'closure', ...args: readonly string[]): string {
  return `${rt('memory')}.${name}(${args.join(', ')})`;
}

/** Variables of the function literals around that a literal uses. */
function captured(gen: Gen, lit: FuncLit): ReadonlySet<Obj> {
  let found = captures.get(lit) as Set<Obj> | undefined;
  if (found !== undefined) return found;
  captures.set(lit, (found = new Set<Obj>()));
  const end = endPos(lit);
  const names = found;
  walk(lit.body, (n) => {
    const o = n.kind === 'Name' ? gen.info.uses.get(n) : undefined;
    if (o?.kind === 'Var' && !o.isField && !gen.isGlobal(o) && (o.pos < lit.pos || o.pos > end)) names.add(o);
    return true;
  });
  return found;
}

type Role = 'local' | 'parameter' | 'result' | 'captured';

interface Seen {
  readonly o: Var;
  readonly role: Role;
}

/** The variables in scope at a place of the function that is being emitted, in the order of their declarations. */
function seenAt(gen: Gen, pos: Pos): Seen[] {
  const lit = literalOf.get(gen.fn.go);
  const used = lit === undefined ? null : captured(gen, lit);
  const seen: Seen[] = [];
  for (const o of gen.varNames.keys()) {
    if (o.kind !== 'Var' || o.type === null || o.name === '_') continue;
    const scope: Scope | null = o.parent;
    if (scope === null || pos < scope.pos || pos > scope.end || o.scopePos > pos) continue;
    if (lit !== undefined && o.pos < lit.pos) {
      if (used?.has(o)) seen.push({ o, role: 'captured' });
    } else seen.push({ o, role: roleOf(o) });
  }
  return seen.sort((a, b) => a.o.pos - b.o.pos);
}

function roleOf(o: Var): Role {
  if (o.varKind === 'result') return 'result';
  return o.isParam || o.varKind === 'param' || o.varKind === 'recv' ? 'parameter' : 'local';
}

/** Variables as the table names them, and a function that looks at them. */
function looked(gen: Gen, seen: readonly Seen[]): { entry: string; look: string } {
  const entry = seen.map(({ o, role }, i) => {
    const hidden = seen.some((other, j) => j > i && other.o.name === o.name);
    const desc = gen.desc(gen.ctype(o.type as Type));
    return `{ name: ${JSON.stringify(o.name)}, type: ${desc}, role: '${role}', boxed: ${gen.refs.has(o)}, shadowed: ${hidden} }`;
  });
  return {
    entry: `[${entry.join(', ')}]`,
    look: `() => [${seen.map(({ o }) => gen.localName(o)).join(', ')}]`,
  };
}

/** The call that has a place recorded, with the variables seen from `from` on. */
function recorded(gen: Gen, p: Program, pos: Pos, from: Pos): string | null {
  const frame = frames.get(gen.fn.go);
  if (frame === undefined) return null;
  const { filename, line } = p.lines.place(pos);
  const { entry, look } = looked(gen, seenAt(gen, from));
  const { sites } = tables.get(p) as Tables;
  const body = gen.fn.body !== null;
  sites.push(
    `{ file: ${JSON.stringify(filename.replace(/^\.\//, ''))}, line: ${line}, func: ${JSON.stringify(gen.fn.trace)}, body: ${body}, vars: ${entry} }`,
  );
  return memory('at', frame, String(sites.length - 1), look);
}

/** Statements that hold others only, or declare nothing that has a value. */
function isQuiet(s: Stmt): boolean {
  switch (s.kind) {
    case 'EmptyStmt':
      return !ends.has(s);
    case 'LabeledStmt':
    case 'BlockStmt':
      return true;
    case 'DeclStmt':
      return !s.declList.some((d) => d.kind === 'VarDecl');
    case 'ForStmt':
      // Its condition is looked at in every round, the first one too.
      return s.init === null && s.post === null && s.cond !== null;
    default:
      return false;
  }
}

/** Prepares the emission of a function of the program itself. */
export function instrument(gen: Gen, p: Program): void {
  if (p.pkgState(gen.pkg.pkg).std || Object.hasOwn(gen, 'stmt')) return;
  if (!tables.has(p)) tables.set(p, { sites: [], closures: [] });
  const { stmt, located, functionBody, funcLit, funcLitValue, rangeStmt, giveWay } = gen;
  /** What is evaluated again after other statements, by its position; null: where nobody need stop. */
  const again = new Map<Pos, Node | null>();
  /** The range loop whose body comes next. */
  let ranging: { readonly pos: Pos; readonly body: Pos } | null = null;

  const tell = (pos: Pos, from: Pos): void => {
    const text = recorded(gen, p, pos, from);
    if (text !== null) gen.line(`${text};`);
  };

  Object.assign(gen, {
    stmt(this: Gen, s: Stmt, label: string): void {
      if (s.kind === 'ForStmt') {
        if (s.cond !== null) again.set(s.cond.pos, s.post === null ? s.cond : null);
        if (s.post !== null) again.set(s.post.pos, s.post);
      }
      for (let e: Stmt | null = s.kind === 'IfStmt' ? s.else : null; e?.kind === 'IfStmt'; e = e.else)
        again.set(e.pos, e);
      if (!isQuiet(s)) {
        const pos = ends.has(s) ? s.pos : startPos(s);
        this.fn.w.entry = this.prog.lines.entry(s.pos, this.fn.trace);
        tell(pos, pos);
      }
      stmt.call(this, s, label);
    },

    located(this: Gen, at: Pos, s: string): string {
      const text = located.call(this, at, s);
      const node = again.get(at);
      if (s === '' || node === undefined || node === null) return text;
      const pos = startPos(node);
      const call = recorded(gen, p, pos, pos);
      return call === null ? text : `(${call}, ${text})`;
    },

    rangeStmt(this: Gen, ...[s, r, label]: Parameters<Gen['rangeStmt']>): void {
      ranging = this.types.under(this.typeOf(r.x)).kind === 'func' ? null : { pos: s.pos, body: s.body.pos };
      rangeStmt.call(this, s, r, label);
      ranging = null;
    },

    giveWay(this: Gen, ...args: Parameters<Gen['giveWay']>): void {
      giveWay.apply(this, args);
      if (ranging === null) return;
      const { pos, body } = ranging;
      ranging = null;
      this.fn.w.entry = this.prog.lines.entry(pos, this.fn.trace);
      tell(pos, body);
    },

    functionBody(this: Gen, ...[type, list, end]: Parameters<Gen['functionBody']>): string {
      const frame = this.names.unique('frame$');
      frames.set(this.fn, frame);
      const lit = literals.get(type);
      if (lit !== undefined) literalOf.set(this.fn, lit);
      const outer = ranging;
      ranging = null;
      const mark: Stmt = { kind: 'EmptyStmt', pos: end };
      ends.add(mark);
      const text = functionBody.call(this, type, [...list, mark], end);
      ranging = outer;
      const pad = '  '.repeat(this.fn.w.indent);
      const name = JSON.stringify(this.fn.trace);
      return `${pad}const ${frame} = ${memory('enter', name)};\n${pad}try {\n${text}\n${pad}} finally { ${memory('leave', frame)}; }`;
    },

    funcLit(this: Gen, ...[e, node, kind]: Parameters<Gen['funcLit']>): string {
      literals.set(e.type, e);
      return funcLit.call(this, e, node, kind);
    },

    /** A closure is known by the variables that it holds. */
    funcLitValue(this: Gen, e: FuncLit): string {
      const top = this.fn.go;
      const name = `${top.trace}.${top.outer === null ? 'func' : ''}${top.closures + 1}`;
      const used = captured(this, e);
      const held = [...used].flatMap((o): Seen[] =>
        o.kind === 'Var' && this.varNames.has(o) ? [{ o, role: 'captured' }] : [],
      );
      const text = funcLitValue.call(this, e);
      const { entry, look } = looked(this, held);
      const { closures } = tables.get(p) as Tables;
      closures.push(`{ func: ${JSON.stringify(name)}, vars: ${entry} }`);
      return memory('closure', text, String(closures.length - 1), look);
    },

    // ---- what would hide variables, or have two share an object

    knownClosures: (): void => undefined,
    hoistSlices: (): Obj[] => [],
    openCells: (): Cells => ({ vars: [], begun: false }),
    readOnly: () => false,
    needsOwnCopy: () => true,
    unchanging: () => false,
    versioned: (...[, , , emit]: VersionedArgs): void => emit(null),
  });
}

type VersionedArgs = [unknown, unknown, () => void, (counters: null) => void];

/** Text to stand behind the declarations of a program: hands over the tables, and how to look at package variables. */
export function closing(p: Program): string[] {
  const { sites, closures } = tables.get(p) ?? { sites: [], closures: [] };
  const globals = [...p.vars].flatMap(([v, js]) => {
    if (v.pkg === null || p.pkgState(v.pkg).std || v.type === null) return [];
    const type = p.descs.desc(p.types.of(v.type, p.types.env0));
    const pointer = p.varPtrs.get(v) ?? 'null';
    return `{ name: ${JSON.stringify(v.name)}, pkg: ${JSON.stringify(v.pkg.path)}, type: ${type}, pointer: ${pointer}, look: () => ${js} }`;
  });
  const funcs = [...p.funcValues].map(([inst, { js }]) => `[${js}, ${JSON.stringify(inst.trace)}]`);
  const own = [...p.packages.values()].filter(({ std }) => !std).map(({ checked }) => checked.pkg.path);
  return [
    `${rt('memory')}.program({`,
    `  packages: ${JSON.stringify(own)},`,
    `  sites: [\n    ${sites.join(',\n    ')}\n  ],`,
    `  closures: [${closures.join(', ')}],`,
    `  globals: [${globals.join(', ')}],`,
    `  funcs: () => [${funcs.join(', ')}],`,
    '});',
  ];
}
