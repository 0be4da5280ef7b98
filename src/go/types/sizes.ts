// This file gives the sizes of types as the gc compiler lays them out on a 64-bit machine, for unsafe.Sizeof and its
// kin. A size that is too large to be counted exactly is -1.

import { underlying } from './named.ts';
import type { Var } from './objects.ts';
import type { BasicKind, Struct, Type } from './types.ts';

const wordSize = 8;

const basicSizes: Partial<Record<BasicKind, number>> = {
  bool: 1,
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint64: 8,
  float32: 4,
  float64: 8,
  complex64: 8,
  complex128: 16,
  string: 2 * wordSize,
};

/** The size of a variable of type t in bytes. t must be typed and contain no type parameter. */
export function sizeof(t: Type): number {
  const u = underlying(t);
  switch (u.kind) {
    case 'Basic':
      return basicSizes[u.basicKind] ?? wordSize;
    case 'Array': {
      if (u.len <= 0) return 0;
      const size = sizeof(u.elem);
      return size < 0 ? -1 : exact(size * u.len);
    }
    case 'Slice':
      return 3 * wordSize;
    case 'Interface':
      return 2 * wordSize;
    case 'Struct': {
      const n = u.fields.length;
      if (n === 0) return 0;
      const offsets = offsetsof(u.fields);
      const offset = offsets[n - 1] as number;
      let size = sizeof((u.fields[n - 1] as Var).type as Type);
      if (offset < 0 || size < 0) return -1;
      // A pointer to a last field without size must not point past the struct.
      if (offset > 0 && size === 0) size = 1;
      return exact(align(offset + size, alignof(u)));
    }
    default:
      return wordSize;
  }
}

/** The alignment of a variable of type t, at least 1. */
export function alignof(t: Type): number {
  const u = underlying(t);
  switch (u.kind) {
    case 'Array':
      return alignof(u.elem);
    case 'Struct':
      if (u.fields.length === 0 && isAtomicAlign64(t)) return 8;
      return u.fields.reduce((max, f) => Math.max(max, alignof(f.type as Type)), 1);
    case 'Basic':
      // Complex numbers are aligned like their parts.
      if (u.basicKind === 'complex64') return 4;
      return Math.min(basicSizes[u.basicKind] ?? wordSize, wordSize);
    default:
      return wordSize;
  }
}

/** The offsets of the fields of a struct. */
export function offsetsof(fields: readonly Var[]): number[] {
  let offset = 0;
  return fields.map((f) => {
    if (offset < 0) return -1;
    const t = f.type as Type;
    const at = exact(align(offset, alignof(t)));
    const size = sizeof(t);
    offset = at < 0 || size < 0 ? -1 : exact(at + size);
    return at;
  });
}

/** The offset in t of the field at the end of a path of embedded fields. */
export function offsetof(t: Type, index: readonly number[]): number {
  let offset = 0;
  for (const i of index) {
    const s = underlying(t) as Struct;
    const at = offsetsof(s.fields)[i] as number;
    if (at < 0) return -1;
    offset += at;
    t = (s.fields[i] as Var).type as Type;
  }
  return exact(offset);
}

function align(x: number, a: number): number {
  return Math.ceil(x / a) * a;
}

function exact(n: number): number {
  return Number.isSafeInteger(n) ? n : -1;
}

// An empty struct of the runtime that asks for alignment.
function isAtomicAlign64(t: Type): boolean {
  if (t.kind !== 'Named') return false;
  const { pkg, name } = t.obj;
  return name === 'align64' && (pkg?.path === 'sync/atomic' || pkg?.path === 'internal/runtime/atomic');
}
