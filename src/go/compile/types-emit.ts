// This file emits type descriptors, the classes of struct types and the methods on prototypes.

import { utf8Encode } from '../syntax/index.ts';
import type { Package } from '../types/objects.ts';
import type { CField, CNamed, CType, TypeTable } from './ctypes.ts';
import { isLocal } from './ctypes.ts';
import type { SetMember, Step } from './lookup.ts';
import { methodSuffix, sanitize } from './names.ts';
import { callArgs, mark, params as paramList, parkingCall } from './parking.ts';
import type { FuncInst, Program } from './program-state.ts';
import { heldBy } from './reach.ts';
import { call, rt } from './runtime-list.ts';

/** When so many objects of a type have been made, the first look at how they hang together is taken. */
const FIRST_LOOK = 1 << 23;

/**
 * A type's constant. A type is hidden if only signatures and unexported fields of the library speak of it, and the program does
 * not reflect: values of it get into no interface, or the code that puts them there would have asked for the type.
 */
interface Described {
  readonly name: string;
  hidden: boolean;
  /** Its structure has been told; of what is hidden there is no more to say. */
  told: boolean;
}

/** What is emitted of values of a type, given the names of its descriptor, its class and its Box. */
export abstract class TypeTexts {
  protected abstract readonly types: TypeTable;
  /** The constant that holds t's descriptor. */
  abstract desc(t: CType): string;
  /** The constant that holds the Box of t. */
  abstract box(t: CType): string;
  /** The class of a struct type, defined or not. */
  abstract structClass(t: CType): string;
  /** The descriptor or the Box of t, whose values are converted to an interface type. */
  abstract into(part: 'desc' | 'box', t: CType, to: CType): string;

  /** The zero value of t, fresh where it has identity. */
  zero(t: CType): string {
    const { types } = this;
    const u = types.under(t);
    switch (u.kind) {
      case 'basic':
        switch (u.basic) {
          case 'bool':
            return 'false';
          case 'string':
          case 'untyped string':
            return "''";
          case 'uint64':
            return '0n';
          case 'complex64':
          case 'complex128':
          case 'untyped complex':
            return `(new ${rt('Complex')}(0, 0))`;
          case 'untyped nil':
          case 'unsafe.Pointer':
            return 'null';
          default:
            return '0';
        }
      case 'slice':
        return rt('nilSlice');
      case 'struct':
        return `${this.structClass(t)}.zero$()`;
      case 'array': {
        const b = types.backing(u.elem);
        if (b !== null) return `new ${b}(${u.len})`;
        const e = types.under(u.elem);
        if (e.kind !== 'struct' && e.kind !== 'array') {
          const z = this.zero(u.elem);
          if (u.len <= 8) return `[${Array.from({ length: u.len }, () => z).join(', ')}]`;
        }
        return call('makeArray', this.desc(u.elem), String(u.len));
      }
      default:
        return 'null';
    }
  }

  /** a == b for two values of type t. The operands are evaluated once each. */
  equal(t: CType, a: string, b: string): string {
    const { types } = this;
    const u = types.under(t);
    switch (u.kind) {
      case 'interface':
        return call('ifaceEq', a, b);
      case 'struct':
        return `${a}.eq$(${b})`;
      case 'array':
        return call('equal', a, b, this.desc(t));
      case 'basic':
        return types.num(t) === 'complex' ? call('equal', a, b, this.desc(t)) : `${a} === ${b}`;
      default:
        return `${a} === ${b}`;
    }
  }

  /** A value of static type `from`, which is no interface, as a value of one; nonNil: it is a pointer known not to be nil. */
  toIface(s: string, from: CType, to: CType, nonNil: boolean): string {
    const { types } = this;
    if (types.isRawInIface(from)) {
      const d = this.into('desc', from, to);
      return nonNil ? s : `(${s} ?? ${d}.nil)`;
    }
    return `new ${this.into('box', from, to)}(${s})`;
  }
}

export class TypeEmitter extends TypeTexts {
  readonly #p: Program;
  readonly #descs = new Map<CType, Described>();
  readonly #boxes = new Map<CType, string>();
  readonly #classes = new Map<CType, string>();
  readonly #classText: string[] = [];
  readonly #namedText: string[] = [];
  readonly #descText: string[] = [];
  readonly #initText: string[] = [];
  readonly #boxText: string[] = [];
  /** Defined types whose structure is still to be told. */
  readonly #pending: CNamed[] = [];
  #depth = 0;
  /** What is being described is of no concern but to the library: see Described. */
  #hidden = false;

  constructor(p: Program) {
    super();
    this.#p = p;
  }

  protected get types(): TypeTable {
    return this.#p.types;
  }

  desc(t: CType): string {
    const known = this.#descs.get(t);
    if (known !== undefined) {
      if (known.hidden && !this.#hidden) this.show(t);
      return known.name;
    }
    const p = this.#p;
    const { types } = p;
    const name = p.globals.unique(`T$${types.nameOf(t)}`);
    const made = { name, hidden: this.#hidden && p.reach?.has(t) !== true, told: false };
    this.#descs.set(t, made);
    const outer = this.#hidden;
    this.#hidden = made.hidden;
    const d = (x: CType) => {
      this.#depth++;
      const s = this.desc(x);
      this.#depth--;
      return s;
    };
    let text = '';
    switch (t.kind) {
      case 'basic':
        text = call(
          'basic',
          JSON.stringify(t.basic === 'untyped nil' || t.basic === 'unsafe.Pointer' ? 'uintptr' : t.basic),
        );
        break;
      case 'array':
        text = call('arrayT', d(t.elem), String(t.len));
        break;
      case 'slice':
        text = call('sliceT', d(t.elem));
        break;
      case 'pointer':
        text = call('ptrT', d(t.elem));
        break;
      case 'map':
        text = call('mapT', d(t.key), d(t.elem));
        break;
      case 'chan':
        text = call('chanT', d(t.elem), JSON.stringify(t.dir));
        break;
      case 'func':
        text = call(
          'funcT',
          this.#signatureTypes(t.params),
          this.#signatureTypes(t.results),
          String(t.variadic),
          ...(p.reflects ? [mark('b', p.sigNode(t))] : []),
        );
        break;
      case 'interface':
        this.#depth++;
        text = call('interfaceT', call('methodList', ...this.#methods(t.methods, () => true)));
        this.#depth--;
        break;
      case 'struct':
        this.#depth++;
        text = call('structT', this.#fields(t.fields), this.structClass(t));
        this.#depth--;
        break;
      case 'tuple':
        throw new Error('a tuple has no descriptor');
      case 'named': {
        const { pkg } = t.obj;
        this.#namedText.push(
          `const ${name} = ${call('namedT', textString(types.string_(t)), JSON.stringify(pkg?.path ?? ''))};`,
        );
        // What it is may name types that are being described at this moment.
        this.#pending.push(t);
        this.#hidden = outer;
        if (this.#depth === 0) this.#describePending();
        return name;
      }
    }
    this.#descText.push(`const ${name} = ${text};`);
    this.#tellRest(t, made);
    this.#hidden = outer;
    if (this.#depth === 0) this.#describePending();
    return name;
  }

  #describePending(): void {
    for (let t = this.#pending.pop(); t !== undefined; t = this.#pending.pop()) this.#describe(t);
  }

  /** Says of a type, if it was hidden, that it is not. */
  show(t: CType): void {
    const known = this.#descs.get(t);
    if (known?.hidden !== true) return;
    known.hidden = false;
    // If it is being described, that is yet to come.
    if (!known.told) return;
    const outer = this.#hidden;
    this.#hidden = true;
    this.#tellRest(t, known);
    this.#hidden = outer;
  }

  /** Of a type whose structure has been told, what matters only if it is not hidden. */
  #tellRest(t: CType, made: Described): void {
    made.told = true;
    if (made.hidden) return;
    const wasHidden = this.#hidden;
    this.#hidden = false;
    const u = this.#p.types.under(t);
    if (wasHidden) for (const part of heldBy(u, (f) => !this.#hides(f))) this.desc(part);
    if (t.kind === 'named' ? u.kind !== 'interface' : t.kind === 'struct' && t.fields.some((f) => f.embedded))
      this.#emitMethods(t, made.name);
    this.#dynamic(t);
  }

  /** Whether a field is one that only the library can name. */
  #hides({ embedded, pkg }: CField): boolean {
    return !embedded && pkg !== null && this.#p.hides(pkg);
  }

  /** Types of parameters or results. */
  #signatureTypes(types: readonly CType[]): string {
    this.#depth++;
    const text = this.#descsOf(types, () => this.#p.hides(null));
    this.#depth--;
    return text;
  }

  /** The descriptors of types of which one may be told something that is hidden. */
  #descsOf(types: readonly CType[], hides: (i: number) => boolean): string {
    const outer = this.#hidden;
    const names = types.map((t, i) => {
      this.#hidden = outer || hides(i);
      return this.desc(t);
    });
    this.#hidden = outer;
    return `[${names.join(', ')}]`;
  }

  /** What a defined type is, and its methods. */
  #describe(t: CNamed): void {
    const { types } = this.#p;
    const made = this.#descs.get(t) as Described;
    const { name } = made;
    const outer = this.#hidden;
    this.#hidden = made.hidden;
    const d = (x: CType) => this.desc(x);
    const u = types.under(t);
    const cls = u.kind === 'struct' ? this.structClass(t) : 'null';
    const under = u.kind === 'struct' ? call('structT', this.#fields(u.fields), cls) : d(u);
    this.#initText.push(`${call('initNamed', name, under, cls)};`);
    this.#tellRest(t, made);
    this.#hidden = outer;
  }

  /** Tells the runtime the methods of a type and of pointers to it; a struct type without a name has promoted ones. */
  #emitMethods(t: CType, name: string): void {
    const { types, lookup } = this.#p;
    const own = lookup.methodSet(t);
    const all = types.under(t).kind === 'pointer' ? own : lookup.methodSet(types.pointer(t));
    if (all.length === 0) return;
    const keys = new Set(own.map((m) => memberName(m)));
    const lists = this.#methods(all, (m) => keys.has(memberName(m)));
    this.#initText.push(`${call('methodSets', name, ...lists)};`);
  }

  #dynamic(t: CType): void {
    if (t.kind === 'interface' || (t.kind === 'named' && this.#p.types.isInterface(t))) return;
    if (t.kind === 'named' || t.kind === 'pointer' || t.kind === 'struct') this.#p.dynamicType(t);
    // Whoever has a T by reflection may get at its address.
    if (t.kind !== 'named' && t.kind !== 'struct') return;
    const pointer = this.#p.types.pointer(t);
    if (this.#p.lookup.methodSet(pointer).length > 0) this.desc(pointer);
  }

  /** Names and types as the runtime's methodList takes them; what is not of the type itself has a `*` before it. */
  #methods(set: readonly Method[], isOwn: (m: Method) => boolean): [string, string] {
    const names = set.map((m) => `${isOwn(m) ? '' : '*'}${memberName(m)}`);
    return [
      textString(names.join(' ')),
      this.#descsOf(
        set.map((m) => m.sig),
        () => this.#p.hides(null),
      ),
    ];
  }

  #fields(fields: readonly CField[]): string {
    const names = fields.map((f) => (f.embedded ? '+' : '') + memberName(f));
    const js = fields.flatMap((f, i) => (f.js === utf8Encode(f.name) ? [] : `${i}: ${JSON.stringify(f.js)}`));
    const tags = fields.map((f) => f.tag);
    const hasTags = tags.some((tag) => tag !== '');
    return call(
      'fieldList',
      textString(names.join(' ')),
      this.#descsOf(
        fields.map((f) => f.type),
        (i) => this.#hides(fields[i] as CField),
      ),
      ...(js.length > 0 || hasTags ? [`{ ${js.join(', ')} }`] : []),
      ...(hasTags ? [`[${tags.map((tag) => byteString(tag)).join(', ')}]`] : []),
    );
  }

  into(part: 'desc' | 'box', t: CType, to: CType): string {
    this.#p.converts(t, to);
    return this[part](t);
  }

  box(t: CType): string {
    let name = this.#boxes.get(t);
    if (name === undefined) {
      const d = this.desc(t);
      name = this.#p.globals.unique(`B${d.slice(1)}`);
      this.#boxes.set(t, name);
      this.#boxText.push(`const ${name} = ${d}.Box;`);
    }
    return name;
  }

  structClass(t: CType): string {
    const known = this.#classes.get(t);
    if (known !== undefined) return known;
    const p = this.#p;
    const u = p.types.under(t);
    if (u.kind !== 'struct') throw new Error('no struct');
    let base = 'struct$';
    if (t.kind === 'named') {
      const prefix =
        t.obj.pkg === null ? '' : `${p.packages.get(t.obj.pkg)?.prefix ?? sanitize(t.obj.pkg.name)}$`;
      const args =
        t.targs.length === 0
          ? ''
          : `$${sanitize(t.targs.map((a) => p.types.string_(a)).join('_')).slice(0, 40)}`;
      base = `${prefix}${isLocal(t.obj) ? '$' : ''}${t.obj.name}${args}`;
    }
    const name = p.globals.unique(base);
    this.#classes.set(t, name);
    const fs = u.fields;
    const params = fs.map((_, i) => `a${i}`).join(', ');
    const isStruct = (f: CField) => p.types.isStruct(f.type);
    const isArray = (f: CField) => p.types.under(f.type).kind === 'array';
    const elemOf = (f: CField) => {
      const a = p.types.under(f.type);
      return a.kind === 'array' ? this.desc(a.elem) : '';
    };
    const copy = (f: CField) =>
      isStruct(f)
        ? `this.${f.js}.clone$()`
        : isArray(f)
          ? call('copyArray', `this.${f.js}`, elemOf(f))
          : `this.${f.js}`;
    const set = (f: CField) =>
      isStruct(f)
        ? `this.${f.js}.set$(o.${f.js});`
        : isArray(f)
          ? `${call('setArray', `this.${f.js}`, `o.${f.js}`, elemOf(f))};`
          : `this.${f.js} = o.${f.js};`;
    const eqs = fs.filter((f) => f.name !== '_').map((f) => this.equal(f.type, `this.${f.js}`, `o.${f.js}`));
    // Emitted by name: a class may be used before its text stands, since types are recursive through functions only.
    const i = this.#classText.length;
    this.#classText.push('');
    const links = fs.filter((f) => {
      const to = p.types.under(f.type);
      return to.kind === 'pointer' && to.elem === t;
    });
    const [made, due] = [p.globals.unique('made$'), p.globals.unique('due$')];
    const counts = links.length > 0;
    const look = ` if (++${made} === ${due}) ${due} = ${call('followChain', 'this', JSON.stringify(links.map((f) => f.js)), made)};`;
    this.#classText[i] = [
      ...(counts ? [`let ${made} = 0, ${due} = ${FIRST_LOOK};`] : []),
      `class ${name} {`,
      `  constructor(${params}) {${fs.map((f, k) => ` this.${f.js} = a${k};`).join('')}${counts ? look : ''} }`,
      `  clone$() { return new ${name}(${fs.map(copy).join(', ')}); }`,
      `  set$(o) {${fs.map((f) => ` ${set(f)}`).join('')} }`,
      `  eq$(o) { return ${eqs.length === 0 ? 'true' : eqs.join(' && ')}; }`,
      `  static zero$() { return new ${name}(${fs.map((f) => this.zero(f.type)).join(', ')}); }`,
      '}',
    ].join('\n');
    return name;
  }

  /** Everything about types that the program needs, in the order in which it must be evaluated. */
  texts(): string[] {
    return [
      ...this.#classText,
      ...this.#namedText,
      ...this.#descText,
      ...this.#initText,
      ...this.#boxText,
      ...this.#tables(),
    ];
  }

  /** Methods on prototypes, for calls through interfaces. */
  #tables(): string[] {
    const p = this.#p;
    const out: string[] = [];
    for (const [t, members] of p.linked) {
      const raw = p.types.isRawInIface(t);
      const lines: string[] = [];
      for (const [m, inst] of members) {
        const node = p.callNode(m);
        const suffix = methodSuffix(m.name, m.pkg);
        const params = m.sig.params.map((_, i) => `a${i}`);
        const body = `{ return ${this.#wrapperCall(m, inst, raw ? 'this' : 'this.v', t, params)}; }`;
        const byNative = p.nativeMethods.has(m.name);
        const plain = `  $${suffix}(${params.join(', ')}) ${body},`;
        // Natives drive what may park themselves.
        if (node === undefined)
          lines.push(inst?.node.parks === true ? `  *$$${suffix}(${params.join(', ')}) ${body},` : plain);
        else {
          lines.push(
            `${mark('F', node)}  ${mark('s', node)}${mark('i', node)}${suffix}${paramList(node, params)} ${body},${mark('E', node)}`,
          );
          if (node.parks && byNative && inst !== null && !inst.node.parks) lines.push(plain);
        }
      }
      if (lines.length === 0) continue;
      // Methods of raw pointers read `this`; runtime calls them with null for a nil one.
      const target =
        raw && t.kind === 'pointer'
          ? `${this.structClass(t.elem)}.prototype`
          : `${this.desc(t)}.Box.prototype`;
      out.push(`Object.assign(${target}, {`, ...lines, '});');
      for (const [m, inst] of members) {
        if (inst?.recovers !== true) continue;
        const node = p.callNode(m);
        const prefix = node === undefined ? '$' : mark('i', node);
        out.push(`${call('rec', `${target}.${prefix}${methodSuffix(m.name, m.pkg)}`)};`);
      }
    }
    return out;
  }

  #wrapperCall(
    m: SetMember,
    inst: FuncInst | null,
    self: string,
    t: CType,
    params: readonly string[],
  ): string {
    const p = this.#p;
    const { sel } = m;
    let recv = self;
    for (const s of sel.path as readonly Step[]) recv += `.${s.field.js}`;
    if (sel.kind === 'imethod') {
      const node = p.calledMethod(sel.name, sel.pkg, sel.sig);
      return parkingCall(
        node,
        `${recv}.${mark('i', node)}${methodSuffix(sel.name, sel.pkg)}${callArgs(node, params)}`,
      );
    }
    if (inst === null || sel.kind !== 'method') throw new Error('a method without function');
    const last = sel.path.at(-1)?.field;
    const holder = last === undefined ? t : last.type;
    const isPtr = holder.kind === 'pointer';
    const aggregate = p.types.isAggregate(sel.named);
    if (sel.ptrRecv && !isPtr && !aggregate) {
      // The address of an embedded field that is no struct.
      const owner = recv.slice(0, recv.lastIndexOf('.'));
      recv = call('fieldPtr', owner, JSON.stringify(last?.js ?? ''));
    } else if (!sel.ptrRecv && isPtr) {
      if (last === undefined) {
        const { obj, targs } = sel.named;
        const type = obj.name + (targs.length > 0 ? '[...]' : '');
        const method = `${obj.pkg?.path ?? ''}.${type}.${sel.func.name}`;
        recv = call('valueReceiver', recv, textString(method), textString(type));
        if (!aggregate) recv += '.v';
      } else recv = aggregate ? call('nonNil', recv) : `${recv}.v`;
    }
    return parkingCall(
      inst.node,
      `${inst.js}${mark('n', inst.node)}${callArgs(inst.node, [recv, ...params])}`,
    );
  }
}

type Method = Pick<SetMember, 'name' | 'pkg' | 'sig'>;

function memberName({ name, pkg }: { readonly name: string; readonly pkg: Package | null }): string {
  return pkg === null ? name : `${name}@${pkg.path}`;
}

/** Text as the JavaScript literal of a Go string. */
function textString(s: string): string {
  return byteString(utf8Encode(s));
}

/** A string of bytes as a JavaScript literal. */
export function byteString(s: string): string {
  const text = s.replace(/[^ -~]|['\\]/g, (c) => {
    if (c === "'" || c === '\\') return `\\${c}`;
    return c === '\n' ? '\\n' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${text}'`;
}
