// This file gives reflect the natives of Type: what descriptors say of types, and types made at run time.

import type { GoValue, Iface } from '../../runtime/api.ts';
import type { Slice } from '../../runtime/backing.ts';
import { equal, isComparable } from '../../runtime/equality.ts';
import { alignOf, sizeOf } from '../../runtime/sizes.ts';
import {
  arrayT,
  basicT,
  chanT,
  type FieldInfo,
  funcT,
  implementsType,
  type MethodInfo,
  mapT,
  ptrT,
  type RType,
  type StructClass,
  type StructValue,
  sliceT,
  structT,
} from '../../runtime/type.ts';
import type { NativeFunc } from '../natives.ts';
import { methodFunction } from './calls.ts';
import { assignable, bitsOf, convertible } from './relations.ts';
import { kindNumber, panicText, type TypeObject, type World } from './world.ts';

/** The methods that reflection shows: an interface type's all, else the exported ones. */
export function visibleMethods(t: RType): readonly MethodInfo[] {
  return t.kind === 'interface' ? t.imethods : t.methods.filter((m) => m.pkg === '');
}

const CHAN_DIRS = { recv: 1, send: 2, both: 3 } as const;

export function typeNatives(w: World): Record<string, NativeFunc> {
  const type = (t: RType): TypeObject => w.typeObject(t);
  const wrong = (method: string, what: string, t: RType): never =>
    panicText(`reflect: ${method} of non-${what} type ${t.str}`);
  const index = (list: readonly RType[], i: number): TypeObject => {
    const t = list[i];
    if (t === undefined) return w.rt.panicIndex(i, list.length);
    return type(t);
  };

  return {
    typeOf: (x: Iface | null) => (x === null ? null : type(x.type$)),
    pointerTo: (r: TypeObject) => type(ptrT(r.t)),
    sliceOf: (r: TypeObject) => type(sliceT(r.t)),
    arrayOf: (n: number, r: TypeObject) => type(arrayT(r.t, n)),
    chanOf: (dir: number, r: TypeObject) =>
      type(chanT(r.t, dir === 1 ? 'recv' : dir === 2 ? 'send' : 'both')),
    mapOf: (k: TypeObject, e: TypeObject) => type(mapT(k.t, e.t)),
    funcOf: (ins: Slice, outs: Slice, variadic: boolean) =>
      type(funcT(typesIn(ins), typesIn(outs), variadic)),
    structOf: (fields: Slice) => type(structOf(fields)),

    'rtype.Align': (r: TypeObject) => alignOf(r.t),
    'rtype.NumMethod': (r: TypeObject) => visibleMethods(r.t).length,
    'rtype.Name': (r: TypeObject) => r.t.name,
    'rtype.PkgPath': (r: TypeObject) => r.t.pkgPath,
    'rtype.Size': (r: TypeObject) => sizeOf(r.t),
    'rtype.String': (r: TypeObject) => r.t.str,
    'rtype.Kind': (r: TypeObject) => kindNumber(r.t),
    'rtype.Comparable': (r: TypeObject) => isComparable(r.t),
    'rtype.Bits'(r: TypeObject): number {
      if (!/^(u?int|float|complex)/.test(r.t.kind) || r.t.kind === 'interface')
        return panicText(`reflect: Bits of non-arithmetic Type ${r.t.str}`);
      return bitsOf(r.t);
    },
    'rtype.ChanDir': (r: TypeObject) =>
      r.t.kind === 'chan' ? CHAN_DIRS[r.t.dir] : wrong('ChanDir', 'chan', r.t),
    'rtype.IsVariadic': (r: TypeObject) =>
      r.t.kind === 'func' ? r.t.variadic : wrong('IsVariadic', 'func', r.t),
    'rtype.Len': (r: TypeObject) => (r.t.kind === 'array' ? r.t.len : wrong('Len', 'array', r.t)),
    'rtype.NumField': (r: TypeObject) =>
      r.t.kind === 'struct' ? r.t.fields.length : wrong('NumField', 'struct', r.t),
    'rtype.NumIn': (r: TypeObject) => (r.t.kind === 'func' ? r.t.params.length : wrong('NumIn', 'func', r.t)),
    'rtype.NumOut': (r: TypeObject) =>
      r.t.kind === 'func' ? r.t.results.length : wrong('NumOut', 'func', r.t),
    'rtype.Field'(r: TypeObject, i: number): object {
      if (r.t.kind !== 'struct') return wrong('Field', 'struct', r.t);
      const f = r.t.fields[i];
      if (f === undefined) return panicText('reflect: Field index out of bounds');
      return structField(w, r.t, f, i);
    },
    'rtype.method'(r: TypeObject, i: number): [object, boolean] {
      const Method = w.method as new (...fields: GoValue[]) => object;
      const m = visibleMethods(r.t)[i];
      if (m === undefined) return [new Method('', '', null, w.zeroValue, 0), false];
      if (r.t.kind === 'interface') {
        return [new Method(m.name, m.pkg, type(m.type as RType), w.zeroValue, i), true];
      }
      const sig = m.type ?? funcT([], [], false);
      const t = funcT([r.t, ...sig.params], sig.results, sig.variadic);
      const fn = w.value(t, methodFunction(w, m, t, null));
      return [new Method(m.name, '', type(t), fn, i), true];
    },
    'rtype.methodIndex': (r: TypeObject, name: string) =>
      visibleMethods(r.t).findIndex((m) => m.name === name),
    'rtype.elem'(r: TypeObject): TypeObject {
      const { elem } = r.t;
      return elem === null ? panicText(`reflect: Elem of invalid type ${r.t.str}`) : type(elem);
    },
    'rtype.key': (r: TypeObject) => (r.t.kind === 'map' ? type(r.t.key as RType) : wrong('Key', 'map', r.t)),
    'rtype.in': (r: TypeObject, i: number) =>
      r.t.kind === 'func' ? index(r.t.params, i) : wrong('In', 'func', r.t),
    'rtype.out': (r: TypeObject, i: number) =>
      r.t.kind === 'func' ? index(r.t.results, i) : wrong('Out', 'func', r.t),
    'rtype.implements': (r: TypeObject, u: TypeObject) => implementsType(r.t, u.t),
    'rtype.assignableTo': (r: TypeObject, u: TypeObject) => assignable(u.t, r.t),
    'rtype.convertibleTo': (r: TypeObject, u: TypeObject) => convertible(u.t, r.t),
  };
}

function typesIn(s: Slice): RType[] {
  return Array.from({ length: s.len }, (_, i) => (s.arr[s.off + i] as unknown as TypeObject).t);
}

/** The StructField of the i-th field of t. */
export function structField(w: World, t: RType, f: FieldInfo, i: number): object {
  let offset = 0;
  for (const [k, g] of t.fields.entries()) {
    const a = alignOf(g.type);
    offset = Math.ceil(offset / a) * a;
    if (k === i) break;
    offset += sizeOf(g.type);
  }
  const StructField = w.structField as new (...fields: GoValue[]) => object;
  const index = w.rt.sliceOf(basicT('int'), [i]);
  return new StructField(f.name, f.pkg, w.typeObject(f.type), f.tag, offset, index, f.embedded);
}

/** A struct type made at run time, with a class as the compiler would emit it. */
function structOf(list: Slice): RType {
  const fields: FieldInfo[] = [];
  for (let i = 0; i < list.len; i++) {
    const f = list.arr[list.off + i] as unknown as {
      Name: string;
      PkgPath: string;
      Type: TypeObject;
      Tag: string;
      Anonymous: boolean;
    };
    const js = f.Name === '_' ? `_$${i}` : f.Name;
    fields.push({ name: f.Name, js, type: f.Type.t, embedded: f.Anonymous, tag: f.Tag, pkg: f.PkgPath });
  }
  class Struct {
    declare readonly type$: RType;
    constructor(...values: GoValue[]) {
      fields.forEach((f, i) => {
        (this as Record<string, GoValue>)[f.js] = values[i];
      });
    }
    static zero$(): StructValue {
      return new Struct(...fields.map((f) => f.type.zero())) as unknown as StructValue;
    }
    clone$(): Struct {
      return new Struct(...fields.map((f) => f.type.copy((this as Record<string, GoValue>)[f.js])));
    }
    set$(o: Record<string, GoValue>): void {
      for (const f of fields) {
        const mine = (this as Record<string, GoValue>)[f.js];
        if (f.type.kind === 'struct') (mine as StructValue).set$(o[f.js] as StructValue);
        else (this as Record<string, GoValue>)[f.js] = f.type.copy(o[f.js]);
      }
    }
    eq$(o: Record<string, GoValue>): boolean {
      return fields.every(
        (f) => f.name === '_' || equal((this as Record<string, GoValue>)[f.js], o[f.js], f.type),
      );
    }
  }
  return structT(fields, Struct as unknown as StructClass);
}
