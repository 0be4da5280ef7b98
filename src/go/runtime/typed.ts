// This file makes typed arrays. An engine makes those of a few bytes quickly, but gives each larger one memory of its own, which
// takes it longer than all that is done with some hundred bytes: those are parts of larger pieces here.

/**
 * Bytes of which an array is still made quickly, as long as what is done with it is done by code and not by calls into the
 * engine's own, for which it has to give it memory after all.
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
  const end = used + ((bytes + ALIGNED - 1) & -ALIGNED);
  if (end > PIECE) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
    return newTyped(Typed, n);
  }
  const array = new Typed(piece, used, n);
  used = end;
  return array;
}
