// This file asks what real Go has and the library here has not. That is needed to say what is wrong with a program, so the lists are
// loaded with what few programs need.

import { TextNotLoaded } from '../syntax/index.ts';

interface RealNames {
  /** Whether real Go's package path has the name, and this one does not. */
  isAbsent(path: string, name: string): boolean;
  /** Whether real Go's library has a package. */
  isStandardPath(path: string): boolean;
}

let known: RealNames | null = null;

export function setRealNames(names: RealNames): void {
  known = names;
}

function names(): RealNames {
  if (known === null) throw new TextNotLoaded('names of the library');
  return known;
}

export function isAbsent(path: string, name: string): boolean {
  return names().isAbsent(path, name);
}

export function isStandardPath(path: string): boolean {
  return names().isStandardPath(path);
}
