// This file writes recordings of functions of the library as text, and reads them: what most programs need of it is emitted
// when the library is digested. In such a text objects and types stand by name; a recording with one that has no name is not
// written. The first line names the function's file (with a `!` before it if the function calls recover), each line after that
// is an operation, and what follows an empty line is the function's text.
//
//   .Name  io/fs.Name  int     of the own package, of another one, predeclared
//   *T  [T  4T  {K}T           pointer, slice, array, map
//   <T  +T  -T                 channel: both directions, send, receive
//   (A,B>R)  !(A,[B>R)         function; variadic
//   |Name(>R);Other(>)|        interface
//   .Name~A,B~                 instance

import type { Func, Obj, Package, Var } from '../types/objects.ts';
import type { BasicKind, Named } from '../types/types.ts';
import { Universe } from '../types/universe.ts';
import type { CFunc, CMethod, CNamed, CType } from './ctypes.ts';
import { isLocal } from './ctypes.ts';
import type { FuncInst, Program } from './program-state.ts';
import { type Counted, type Op, type Pieces, Recording, splitText } from './recording.ts';

const dirs = { both: '<', send: '+', recv: '-' } as const;
const fileOf = (path: string): string => `$GOROOT/src/${path}/`;

/** Thrown for what has no name that another program knows it by. */
class Nameless extends Error {}

/** What tells a function from the others of its package; null if that has no name. */
export function portableKey(inst: FuncInst): string | null {
  const { label } = inst.node;
  if (inst.targs.length === 0) return label;
  return written(inst, (writer) => `${label}~${inst.targs.map((t) => writer.type(t)).join()}~`);
}

/** A recording as text, or null if it cannot be written. */
export function writeRecording(inst: FuncInst, recording: Recording): string | null {
  return written(inst, (writer) => writer.recording(recording));
}

function written(inst: FuncInst, write: (writer: Writer) => string): string | null {
  try {
    return write(new Writer(inst));
  } catch (e) {
    if (e instanceof Nameless) return null;
    throw e;
  }
}

class Writer {
  readonly #inst: FuncInst;
  #file: string | null = null;

  constructor(inst: FuncInst) {
    this.#inst = inst;
  }

  recording({ ops, text }: Recording): string {
    const lines = ops.map((op) => this.#op(op));
    const short = shortened(text);
    return `${this.#inst.recovers ? '!' : ''}${this.#file ?? ''}\n${lines.map((l) => `${l}\n`).join('')}\n${short}`;
  }

  #op(op: Op): string {
    switch (op.kind) {
      case 'func': {
        const args = op.targs.length === 0 ? '' : `~${op.targs.map((t) => this.type(t)).join()}~`;
        return `f${this.#object(op.func)}${args}`;
      }
      case 'method':
        return `${op.ptrRecv ? 'M' : 'm'}${this.type(op.named)} ${op.func.name}`;
      case 'class':
        return `c${this.type(op.type)}`;
      case 'desc':
      case 'box':
        if (op.to === undefined) return op.kind[0] + this.type(op.type);
        return (op.kind === 'desc' ? 'T' : 'B') + this.type(op.type) + this.#target(op.to);
      case 'convert':
        return `w${this.type(op.from)}${this.#target(op.to)}`;
      case 'var':
      case 'ptr':
        return op.kind[0] + this.#object(op.v);
      case 'value':
        return `u${op.inst}`;
      case 'node':
        return `${op.parks ? 'N' : 'n'}${op.label}`;
      case 'sig':
        return `s${this.type(op.sig)}`;
      case 'called':
        return `i${op.name} ${op.pkg === null ? '' : op.pkg.path} ${this.type(op.sig)}`;
      case 'parks':
        return `k${op.node}`;
      case 'depend':
        return op.from === 0 ? `D${op.on}` : `E${op.from} ${op.on}`;
      case 'line': {
        const folder = fileOf(this.#inst.pkg.pkg.path);
        this.#file ??= op.place.filename.slice(folder.length);
        if (op.place.filename !== folder + this.#file) throw new Nameless();
        return `l${op.place.line}${this.#func(op.func)}`;
      }
      case 'rangefunc':
        return 'r';
    }
  }

  /** The interface type of a conversion; nothing for an open one. */
  #target(to: CType | null): string {
    return to === null ? '' : ` ${this.type(to)}`;
  }

  /** What is added to the function's name in traces. */
  #func(func: string): string {
    const { trace } = this.#inst;
    if (!func.startsWith(trace)) throw new Nameless();
    return func.slice(trace.length);
  }

  #object(o: Func | Var): string {
    if (o.pkg?.scope.lookup(o.name) !== o) throw new Nameless();
    return `${o.pkg === this.#inst.pkg.pkg ? '' : o.pkg.path}.${o.name}`;
  }

  type(t: CType): string {
    switch (t.kind) {
      case 'basic':
        if (!/^[a-z0-9]+$/.test(t.basic)) throw new Nameless();
        return t.basic;
      case 'pointer':
        return `*${this.type(t.elem)}`;
      case 'slice':
        return `[${this.type(t.elem)}`;
      case 'array':
        return `${t.len} ${this.type(t.elem)}`;
      case 'map':
        return `{${this.type(t.key)}}${this.type(t.elem)}`;
      case 'chan':
        return dirs[t.dir] + this.type(t.elem);
      case 'func':
        return (t.variadic ? '!' : '') + this.#signature(t);
      case 'interface':
        if (t.methods.some((m) => m.pkg !== null)) throw new Nameless();
        return `|${t.methods.map((m) => m.name + this.type(m.sig)).join(';')}|`;
      case 'named': {
        const { obj } = t;
        if (isLocal(obj)) throw new Nameless();
        if (obj.pkg === null) return obj.name;
        const path = obj.pkg === this.#inst.pkg.pkg ? '' : obj.pkg.path;
        const args = t.targs.length === 0 ? '' : `~${t.targs.map((a) => this.type(a)).join()}~`;
        return `${path}.${obj.name}${args}`;
      }
      case 'struct':
      case 'tuple':
        throw new Nameless();
    }
  }

  #signature(t: CFunc): string {
    const list = (types: readonly CType[]): string => types.map((x) => this.type(x)).join();
    return `(${list(t.params)}>${list(t.results)})`;
  }
}

/** Whether the function whose recording a text is calls recover. */
export function recordedRecovers(text: string): boolean {
  return text.startsWith('!');
}

/** The recording that a text is, for a function of a program. */
export function readRecording(p: Program, inst: FuncInst, text: string): Recording {
  const end = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  const filename = fileOf(inst.pkg.pkg.path) + first.replace('!', '');
  const ops = lines.map((line) => new Reader(p, inst, line).op(filename));
  return new Recording(ops, text.slice(end + 2), splitShort);
}

/** The text with marks that compress well: `@Kn` for a node, `@=n` for an entry that the code names, `#n` for a name. */
function shortened(text: string): string {
  const short = text
    .replace(/\x81([a-zA-Z])(\d+)\x82/g, '@$1$2')
    .replace(/\x85(\d+)\x86/g, '@=$1')
    .replace(/\x87(\d+)\x88/g, '#$1');
  // It may have such characters of its own, or digits where a number ends.
  if (JSON.stringify(splitShort(short)) !== JSON.stringify(splitText(text))) throw new Nameless();
  return short;
}

/** Cuts such a text into pieces. */
function splitShort(short: string): Pieces {
  const texts: string[] = [];
  const numbers: [Counted, number][] = [];
  let before = '';
  let at = 0;
  for (const m of short.matchAll(/@([a-zA-Z=])(\d+)|#(\d+)/g)) {
    const [whole, kind, number, name] = m as unknown as [string, string?, string?, string?];
    const text = before + short.slice(at, m.index);
    at = m.index + whole.length;
    if (name !== undefined) {
      texts.push(text);
      numbers.push(['name', Number(name)]);
      before = '';
    } else if (kind === '=') {
      texts.push(`${text}\x85`);
      numbers.push(['entry', Number(number)]);
      before = '\x86';
    } else {
      texts.push(`${text}\x81${kind}`);
      numbers.push(['node', Number(number)]);
      before = '\x82';
    }
  }
  texts.push(before + short.slice(at));
  return { texts, numbers };
}

class Reader {
  readonly #p: Program;
  readonly #inst: FuncInst;
  readonly #text: string;
  #at = 0;

  constructor(p: Program, inst: FuncInst, text: string) {
    this.#p = p;
    this.#inst = inst;
    this.#text = text;
  }

  op(filename: string): Op {
    const letter = this.#text[this.#at++];
    const { trace } = this.#inst;
    switch (letter) {
      case 'f': {
        const func = this.#object() as Func;
        return { kind: 'func', func, targs: this.#arguments() };
      }
      case 'm':
      case 'M': {
        const named = this.#type() as CNamed;
        const func = this.#p.lookup.methodsOf(named.orig).get(this.#rest(1)) as Func;
        return { kind: 'method', named, func, ptrRecv: letter === 'M' };
      }
      case 'd':
      case 'b':
        return { kind: letter === 'd' ? 'desc' : 'box', type: this.#type() };
      case 'T':
      case 'B':
        return { kind: letter === 'T' ? 'desc' : 'box', type: this.#type(), to: this.#target() };
      case 'w':
        return { kind: 'convert', from: this.#type(), to: this.#target() };
      case 'c':
        return { kind: 'class', type: this.#type() };
      case 'v':
        return { kind: 'var', v: this.#object() as Var };
      case 'p':
        return { kind: 'ptr', v: this.#object() as Var };
      case 'u':
        return { kind: 'value', inst: this.#number() };
      case 'n':
      case 'N':
        return { kind: 'node', label: this.#rest(), parks: letter === 'N' };
      case 's':
        return { kind: 'sig', sig: this.#type() as CFunc };
      case 'i': {
        const name = this.#word(/[^ ]+/y);
        this.#at++;
        const path = this.#word(/[^ ]*/y);
        this.#at++;
        const pkg = path === '' ? null : this.#package(path);
        return { kind: 'called', name, pkg, sig: this.#type() as CFunc };
      }
      case 'k':
        return { kind: 'parks', node: this.#number() };
      case 'D':
        return { kind: 'depend', from: 0, on: this.#number() };
      case 'E': {
        const from = this.#number();
        this.#at++;
        return { kind: 'depend', from, on: this.#number() };
      }
      case 'l': {
        const line = this.#number();
        return { kind: 'line', place: { filename, line }, func: trace + this.#rest() };
      }
      default:
        return { kind: 'rangefunc' };
    }
  }

  #target(): CType | null {
    return this.#at++ < this.#text.length ? this.#type() : null;
  }

  #rest(skipped = 0): string {
    return this.#text.slice(this.#at + skipped);
  }

  #number(): number {
    return Number(this.#word(/\d+/y));
  }

  #word(what: RegExp): string {
    what.lastIndex = this.#at;
    const word = what.exec(this.#text)?.[0] ?? '';
    this.#at += word.length;
    return word;
  }

  #package(path: string): Package {
    return path === '' ? this.#inst.pkg.pkg : this.#p.packageOf(path);
  }

  /** A name, with a package's path before it if there is a dot. */
  #object(): Obj {
    const word = this.#word(/[\p{ID_Continue}/.]+/uy);
    const dot = word.lastIndexOf('.');
    const scope = dot < 0 ? Universe : this.#package(word.slice(0, dot)).scope;
    return scope.lookup(word.slice(dot + 1)) as Obj;
  }

  #arguments(): CType[] {
    if (this.#text[this.#at] !== '~') return [];
    this.#at++;
    return this.#list('~');
  }

  /** Types up to a closing character. */
  #list(close: string): CType[] {
    const list: CType[] = [];
    while (this.#text[this.#at] !== close) {
      list.push(this.#type());
      if (this.#text[this.#at] === ',') this.#at++;
    }
    this.#at++;
    return list;
  }

  #signature(variadic: boolean): CFunc {
    this.#at++;
    const params = this.#list('>');
    return this.#p.types.func(params, this.#list(')'), variadic);
  }

  #type(): CType {
    const { types } = this.#p;
    const c = this.#text[this.#at] as string;
    if (c === '(') return this.#signature(false);
    if (c >= '0' && c <= '9') {
      const len = this.#number();
      this.#at++;
      return types.array(this.#type(), len);
    }
    if (/[\w.]/.test(c)) return this.#named();
    this.#at++;
    switch (c) {
      case '*':
        return types.pointer(this.#type());
      case '[':
        return types.slice(this.#type());
      case '{': {
        const key = this.#type();
        this.#at++;
        return types.map(key, this.#type());
      }
      case '<':
        return types.chan('both', this.#type());
      case '+':
        return types.chan('send', this.#type());
      case '-':
        return types.chan('recv', this.#type());
      case '!':
        return this.#signature(true);
      default:
        return types.interface(this.#methods());
    }
  }

  #methods(): CMethod[] {
    const methods: CMethod[] = [];
    while (this.#text[this.#at] !== '|') {
      const name = this.#word(/\p{ID_Continue}+/uy);
      methods.push({ name, pkg: null, sig: this.#type() as CFunc });
      if (this.#text[this.#at] === ';') this.#at++;
    }
    this.#at++;
    return methods;
  }

  #named(): CType {
    const { types } = this.#p;
    const from = this.#at;
    const word = this.#word(/[a-z0-9]+(?![\p{ID_Continue}/.])/uy);
    if (word !== '' && word !== 'error') return types.basic(word as BasicKind);
    this.#at = from;
    const obj = this.#object();
    return types.named(obj.type as Named, this.#arguments(), types.env0);
  }
}
