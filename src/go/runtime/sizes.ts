// This file knows how large values are in memory on amd64 and which sizes Go's allocator hands out: the capacity that
// append gives a slice follows from both. The size classes are those of Go 1.26 (runtime/sizeclasses).

import type { RType } from './type.ts';

const SIZE_CLASSES = [
  8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416,
  448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200,
  3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384,
  18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768,
];
const MAX_SMALL = 32768;
const HEADER = 8;
const MIN_FOR_HEADER = 512;
const PAGE = 8192;

/** The bytes that an allocation of size bytes really gives. Larger objects with pointers carry a header of 8 bytes. */
export function roundUpSize(size: number, noPointers: boolean): number {
  if (size > MAX_SMALL - HEADER) return Math.ceil(size / PAGE) * PAGE;
  const header = !noPointers && size > MIN_FOR_HEADER ? HEADER : 0;
  const want = size + header;
  let lo = 0;
  let hi = SIZE_CLASSES.length - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((SIZE_CLASSES[mid] as number) >= want) hi = mid;
    else lo = mid + 1;
  }
  return (SIZE_CLASSES[lo] as number) - header;
}

/** unsafe.Sizeof on amd64, in bytes. */
export function sizeOf(t: RType): number {
  switch (t.kind) {
    case 'bool':
    case 'int8':
    case 'uint8':
      return 1;
    case 'int16':
    case 'uint16':
      return 2;
    case 'int32':
    case 'uint32':
    case 'float32':
      return 4;
    case 'string':
    case 'interface':
    case 'complex128':
      return 16;
    case 'slice':
      return 24;
    case 'array':
      return t.len * sizeOf(t.elem as RType);
    case 'struct': {
      let offset = 0;
      let size = 0;
      for (const f of t.fields) {
        size = sizeOf(f.type);
        const a = alignOf(f.type);
        offset = Math.ceil(offset / a) * a + size;
      }
      // A last field of size zero is padded, so that its address stays inside.
      if (size === 0 && offset > 0) offset++;
      const a = alignOf(t);
      return Math.ceil(offset / a) * a;
    }
    default:
      return 8;
  }
}

export function alignOf(t: RType): number {
  switch (t.kind) {
    case 'array':
      return alignOf(t.elem as RType);
    case 'struct':
      return Math.max(1, ...t.fields.map((f) => alignOf(f.type)));
    case 'complex64':
      return 4;
    default:
      return Math.min(8, Math.max(1, sizeOf(t)));
  }
}

/** Whether the collector would have to look inside values of t. */
export function hasPointers(t: RType): boolean {
  switch (t.kind) {
    case 'string':
    case 'interface':
    case 'slice':
    case 'map':
    case 'chan':
    case 'func':
    case 'pointer':
      return true;
    case 'array':
      return t.len > 0 && hasPointers(t.elem as RType);
    case 'struct':
      return t.fields.some((f) => hasPointers(f.type));
    default:
      return false;
  }
}
