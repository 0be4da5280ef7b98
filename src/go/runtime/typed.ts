// This file makes the typed arrays of new slices, of arrays that are asked for by their type, and of the bytes of strings. An engine
// makes those of a few bytes quickly, but gives each larger one memory of its own, which takes it longer than all that is done with
// some hundred bytes: those are parts of larger pieces here. As long as one of them is in use, all of its piece is.

/**
 * So many bytes at most have an array made by the engine as it likes. Nothing of the engine's own should be called with such an
 * array, a decoder for instance: it would have to give it memory of its own after all.
 */
export const FEW = 32;
/** Of so many the memory does not matter any more beside what is done with them. */
const MANY = 1024;
const PIECE = 8192;
/** All arrays begin at a multiple of it, as those of the largest elements have to. */
const ALIGNED = 8;

let piece = new ArrayBuffer(PIECE);
let used = 0;

interface TypedArrays<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): T;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): T;
}

/** n elements, all of them zero. Their buffer may hold others too. */
export function newTyped<T>(Typed: TypedArrays<T>, n: number): T {
  const bytes = n * Typed.BYTES_PER_ELEMENT;
  if (bytes <= FEW || bytes > MANY) return new Typed(n);
  if (used + bytes > PIECE) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
  }
  const array = new Typed(piece, used, n);
  used = (used + bytes + ALIGNED - 1) & -ALIGNED;
  return array;
}
