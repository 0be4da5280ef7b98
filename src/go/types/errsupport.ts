// This file words the errors for fields and methods that are not found: most often the name is merely spelled
// differently, or not exported.

import type { Checker } from './checker.ts';
import { isExported, type Obj } from './objects.ts';
import type { Type } from './types.ts';

export const errsupportMethods = {
  /**
   * Says that sel was not found in typ. obj is what was found without regard to case and export, or null; structLit:
   * sel is a key in a struct literal.
   */
  lookupError(this: Checker, typ: Type, sel: string, obj: Obj | null, structLit: boolean): string {
    const alt = obj?.name ?? '';
    let found: 'missing' | 'misspelled' | 'unexported' | 'inaccessible' = 'missing';
    if (obj !== null) {
      // Within one package it does not matter whether a name is exported.
      if (obj.pkg === this.pkg) found = 'misspelled';
      else if (isExported(alt)) {
        if (isExported(sel) || tail(sel) === tail(alt)) found = 'misspelled';
      } else if (isExported(sel)) {
        if (tail(sel) === tail(alt)) found = 'unexported';
      } else if (sel === alt) found = 'inaccessible';
    }
    const t = this.sprintType(typ);
    if (structLit) {
      if (found === 'inaccessible')
        return `cannot refer to unexported field ${alt} in struct literal of type ${t}`;
      const msg = `unknown field ${sel} in struct literal of type ${t}`;
      if (found === 'missing') return msg;
      return `${msg}, but does have ${found === 'unexported' ? 'unexported ' : ''}${alt}`;
    }
    const what = obj?.kind === 'Var' ? 'field' : obj?.kind === 'Func' ? 'method' : 'object';
    if (found === 'inaccessible') return `cannot refer to unexported ${what} ${alt}`;
    const msg = `type ${t} has no field or method ${sel}`;
    if (found === 'missing') return msg;
    return `${msg}, but does have ${found === 'unexported' ? 'unexported ' : ''}${what} ${alt}`;
  },
};

/** s without its first character. */
function tail(s: string): string {
  return [...s].slice(1).join('');
}
