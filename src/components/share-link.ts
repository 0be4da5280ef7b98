// This file puts a program into the fragment of an address and reads it back. A fragment is never sent to a server: whoever
// has the link has the whole program. In: files. Out: `v1.` and base64url of the deflated JSON of their names and texts. What
// comes out of a link is anybody's and is checked before it is taken.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { nameProblem, type ProgramFile } from './program-files.ts';

const VERSION = 'v1.';
/** A longer address is cut off by some of the programs that it passes through. */
export const LONGEST_LINK = 30_000;
/** What a link may grow to when it is unpacked, in bytes: a small one may be made to hold gigabytes. */
const MOST_BYTES = 1_000_000;

export type Shared =
  | { readonly kind: 'program'; readonly files: readonly ProgramFile[] }
  | { readonly kind: 'refused'; readonly message: string };

export function encodeProgram(files: readonly ProgramFile[]): string {
  const json = JSON.stringify(files.map(({ name, text }) => [name, text]));
  const packed = deflateSync(strToU8(json), { level: 9 });
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return VERSION + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function decodeProgram(fragment: string): Shared {
  const refused = (message: string): Shared => ({ kind: 'refused', message });
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(VERSION)) return refused('This link is of a kind that this page does not know.');
  // No link from here is longer, and unpacking takes time even where its result is thrown away.
  if (text.length > LONGEST_LINK) return refused('The program in this link is too large.');
  let data: unknown;
  try {
    const binary = atob(text.slice(VERSION.length).replaceAll('-', '+').replaceAll('_', '/'));
    const out = new Uint8Array(MOST_BYTES);
    const unpacked = inflateSync(
      Uint8Array.from(binary, (c) => c.charCodeAt(0)),
      { out },
    );
    if (unpacked.length >= MOST_BYTES) return refused('The program in this link is too large.');
    data = JSON.parse(strFromU8(unpacked));
  } catch {
    return refused('This link is damaged: part of it may be missing.');
  }
  const files: ProgramFile[] = [];
  if (!Array.isArray(data) || data.length === 0) return refused('There is no program in this link.');
  for (const entry of data) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string' || typeof entry[1] !== 'string')
      return refused('There is no program in this link.');
    const problem = nameProblem(entry[0], files);
    if (problem !== '') return refused(`This link holds a file that cannot be: ${problem}`);
    files.push({ name: entry[0], text: entry[1] });
  }
  return { kind: 'program', files };
}
