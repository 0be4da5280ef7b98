// This file makes arrays of bytes. An engine makes those of a few bytes quickly, but gives each larger one memory of its own, which
// takes it longer than all that is done with some hundred bytes: those are parts of larger pieces here.

/**
 * So many are still quick, as long as what is done with them is done by code and not by calls into the engine's own, for which it
 * has to give them memory after all.
 */
export const FEW = 32;
/** Of so many the memory does not matter any more beside what is done with them. */
const MANY = 1024;
const PIECE = 8192;

let piece = new ArrayBuffer(PIECE);
let used = 0;

/** So many bytes, all of them zero. Their buffer may hold others too. */
export function newBytes(n: number): Uint8Array<ArrayBuffer> {
  if (n <= FEW || n > MANY) return new Uint8Array(n);
  if (used + n > PIECE) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
  }
  const bytes = new Uint8Array(piece, used, n);
  used += n;
  return bytes;
}
