// This file writes types as text, as messages show them. The same writer also makes the hashes under which instances
// of generic types are found again: there, text must be the same for identical types, and it may be ugly.

import { quoteString } from '../syntax/literals.ts';
import type { Pos } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import { isExported, type Package, type TypeName } from './objects.ts';
import type {
  Alias,
  Chan,
  Interface,
  Named,
  Signature,
  Struct,
  Term,
  Tuple,
  Type,
  TypeParam,
  Union,
} from './types.ts';
import { type TypeSet, typeSet } from './typeset.ts';
import { anyInterface, comparableInterface, Universe } from './universe.ts';

/** Says what stands before the names of a package, '' for nothing. */
export interface Qualifier {
  (pkg: Package): string;
  /** Writes a position, for the rare type whose description needs one. */
  position?(pos: Pos): string;
}

/** Numbers the origins of instances; what hashing needs to know of a context. */
interface OriginIDs {
  getID(t: Type): number;
}

/** t as text. Without qualifier, names of packages are given by their paths. */
export function typeString(t: Type | null, qf: Qualifier | null = null): string {
  const w = new TypeWriter(qf);
  w.type(t);
  return w.buf;
}

/** A union of terms. The compiler always writes terms with the paths of packages, those of its own package included. */
export function termsString(terms: readonly Term[]): string {
  return terms.map((t) => (t.tilde ? '~' : '') + typeString(t.type)).join(' | ');
}

/** Parameters and results of sig, without func. */
export function signatureString(
  sig: Signature,
  qf: Qualifier | null,
  options: Partial<WriterOptions> = {},
): string {
  const w = new TypeWriter(qf, options);
  w.signature(sig);
  return w.buf;
}

/** The list of type parameters in brackets with their constraints. */
export function tparamsString(list: readonly TypeParam[], qf: Qualifier | null): string {
  const w = new TypeWriter(qf);
  w.tparamList(list);
  return w.buf;
}

/** A string that is equal for identical lists of type arguments of one generic type. */
export function instanceHash(ids: OriginIDs, orig: Type, targs: readonly Type[]): string {
  const w = new TypeWriter(null, { ids });
  w.buf = String(ids.getID(orig));
  w.typeList(targs);
  return w.buf;
}

/** "pkg." as qf wants it, or ''. */
export function packagePrefix(pkg: Package | null, qf: Qualifier | null): string {
  if (pkg === null) return '';
  const s = qf === null ? pkg.path : qf(pkg);
  return s === '' ? '' : `${s}.`;
}

interface WriterOptions {
  /** Set when hashing. */
  readonly ids: OriginIDs | null;
  /** Names of parameters are written. */
  readonly paramNames: boolean;
  /** The package of the first unexported field is named, to tell apart structs that read the same. */
  readonly pkgInfo: boolean;
}

class TypeWriter {
  buf = '';
  readonly #qf: Qualifier | null;
  readonly #ids: OriginIDs | null;
  readonly #paramNames: boolean;
  #pkgInfo: boolean;
  // Types being written: meeting one again is a cycle, in programs with errors.
  readonly #seen = new Set<Type>();
  // Type parameters of the generic signature being hashed: those go by position.
  #tparams: readonly TypeParam[] = [];

  constructor(qf: Qualifier | null, options: Partial<WriterOptions> = {}) {
    this.#qf = qf;
    this.#ids = options.ids ?? null;
    this.#paramNames = options.paramNames ?? true;
    this.#pkgInfo = options.pkgInfo ?? false;
  }

  type(t: Type | null): void {
    if (t === null) {
      this.buf += '<nil>';
      return;
    }
    if (t.kind === 'Basic') {
      this.buf += t.basicKind === 'unsafe.Pointer' ? 'unsafe.Pointer' : this.#basicName(t.name, t.basicKind);
      return;
    }
    if (this.#seen.has(t)) {
      this.buf += `<cycle to ${t.kind}>`;
      return;
    }
    this.#seen.add(t);
    this.#composite(t);
    this.#seen.delete(t);
  }

  // byte and uint8 are one type, and must hash alike.
  #basicName(name: string, kind: string): string {
    return this.#ids === null ? name : kind;
  }

  #composite(t: Exclude<Type, { kind: 'Basic' }>): void {
    switch (t.kind) {
      case 'Array':
        this.buf += `[${t.len}]`;
        this.type(t.elem);
        return;
      case 'Slice':
        this.buf += '[]';
        this.type(t.elem);
        return;
      case 'Struct':
        this.#struct(t);
        return;
      case 'Pointer':
        this.buf += '*';
        this.type(t.base);
        return;
      case 'Tuple':
        this.#tuple(t, false);
        return;
      case 'Signature':
        this.buf += 'func';
        this.signature(t);
        return;
      case 'Union':
        this.#union(t);
        return;
      case 'Interface':
        this.#interface(t);
        return;
      case 'Map':
        this.buf += 'map[';
        this.type(t.key);
        this.buf += ']';
        this.type(t.elem);
        return;
      case 'Chan':
        this.#chan(t);
        return;
      case 'Named':
        this.#named(t);
        return;
      case 'TypeParam':
        this.#typeParam(t);
        return;
      case 'Alias':
        this.#alias(t);
        return;
    }
  }

  #struct(t: Struct): void {
    this.buf += 'struct{';
    t.fields.forEach((f, i) => {
      if (i > 0) this.buf += '; ';
      const annotate = this.#qf === null && this.#pkgInfo && !isExported(f.name);
      if (annotate) this.#pkgInfo = false;
      // The name of an embedded field follows from its type, except when its alias is looked through for hashing.
      if (!f.embedded || this.#ids !== null) this.buf += `${f.name} `;
      this.type(f.type);
      if (annotate) this.buf += ` /* package ${f.pkg?.path} */ `;
      const tag = t.tags[i] ?? '';
      if (tag !== '') this.buf += ` ${quoteString(tag)}`;
    });
    this.buf += '}';
  }

  #union(t: Union): void {
    t.terms.forEach((term, i) => {
      if (i > 0) this.buf += ' | ';
      if (term.tilde) this.buf += '~';
      this.type(term.type);
    });
  }

  #interface(t: Interface): void {
    if (this.#ids !== null) {
      this.buf += 'interface{';
      this.#typeSet(typeSet(t));
      this.buf += '}';
      return;
    }
    if (t === anyInterface) {
      this.buf += 'any';
      return;
    }
    if (t === comparableInterface) {
      this.buf += 'interface{comparable}';
      return;
    }
    if (t.implicit) {
      if (t.methods.length === 0 && t.embeddeds.length === 1) {
        this.type(t.embeddeds[0] as Type);
        return;
      }
      this.buf += '/* implicit */ ';
    }
    this.buf += 'interface{';
    let first = true;
    for (const m of t.methods) {
      if (!first) this.buf += '; ';
      first = false;
      this.buf += m.name;
      if (m.type?.kind === 'Signature') this.signature(m.type);
    }
    for (const e of t.embeddeds) {
      if (!first) this.buf += '; ';
      first = false;
      this.type(e);
    }
    this.buf += '}';
  }

  // Identical interfaces have equal type sets, however they are written.
  #typeSet(set: TypeSet): void {
    if (set.comparable) this.buf += 'comparable;';
    for (const m of set.methods) {
      this.buf += `${m.name}`;
      if (m.type?.kind === 'Signature') this.signature(m.type);
      this.buf += ';';
    }
    if (set.terms === null) return;
    const hashes = set.terms.map((term) => {
      const w = new TypeWriter(null, { ids: this.#ids });
      w.#tparams = this.#tparams;
      if (term.tilde) w.buf = '~';
      w.type(term.type);
      return w.buf;
    });
    this.buf += hashes.sort().join('|');
  }

  #chan(t: Chan): void {
    this.buf += t.dir === 'send' ? 'chan<- ' : t.dir === 'recv' ? '<-chan ' : 'chan ';
    const parens = t.dir === 'both' && t.elem.kind === 'Chan' && t.elem.dir === 'recv';
    if (parens) this.buf += '(';
    this.type(t.elem);
    if (parens) this.buf += ')';
  }

  #named(t: Named): void {
    if (this.#ids !== null) this.buf += this.#ids.getID(t.orig);
    this.#typeName(t.orig.obj);
    if (t.orig !== t) this.typeList(t.targs);
    else if (this.#ids === null && t.tparams.length > 0) this.tparamList(t.tparams);
  }

  #typeParam(t: TypeParam): void {
    const i = this.#tparams.indexOf(t);
    if (i >= 0) {
      this.buf += `$${i}`;
      return;
    }
    this.buf += t.obj.name;
    if (this.#ids !== null) {
      this.buf += `#${this.#ids.getID(t)}`;
    } else if (Universe.lookup(t.obj.name) !== null) {
      // [int any] is legal, and then int is not what the reader thinks.
      const at = this.#qf?.position === undefined ? '' : ` declared at ${this.#qf.position(t.obj.pos)}`;
      this.buf += ` /* with ${t.obj.name}${at} */`;
    }
  }

  #alias(t: Alias): void {
    if (this.#ids !== null) {
      this.type(unalias(t));
      return;
    }
    this.#typeName(t.obj);
    if (t.targs.length > 0) this.typeList(t.targs);
    else if (t.tparams.length > 0) this.tparamList(t.tparams);
  }

  #typeName(obj: TypeName): void {
    this.buf += packagePrefix(obj.pkg, this.#qf) + obj.name;
  }

  typeList(list: readonly Type[]): void {
    this.buf += '[';
    list.forEach((t, i) => {
      if (i > 0) this.buf += this.#ids === null ? ', ' : ',';
      this.type(t);
    });
    this.buf += ']';
  }

  /** Consecutive type parameters with one constraint share it: [K comparable, V, W any]. */
  tparamList(list: readonly TypeParam[]): void {
    this.buf += '[';
    let prev: Type | null = null;
    list.forEach((t, i) => {
      if (i > 0) {
        if (t.bound !== prev) {
          this.buf += ' ';
          this.type(prev);
        }
        this.buf += ', ';
      }
      prev = t.bound;
      this.type(t);
    });
    if (prev !== null) {
      this.buf += ' ';
      this.type(prev);
    }
    this.buf += ']';
  }

  signature(sig: Signature): void {
    const saved = this.#tparams;
    if (sig.tparams.length > 0) {
      if (this.#ids !== null) this.#tparams = [...saved, ...sig.tparams];
      this.tparamList(sig.tparams);
    }
    this.#tuple(sig.params, sig.variadic);
    const [result] = sig.results.vars;
    if (result !== undefined) {
      this.buf += ' ';
      if (sig.results.vars.length === 1 && (this.#ids !== null || result.name === '')) this.type(result.type);
      else this.#tuple(sig.results, false);
    }
    this.#tparams = saved;
  }

  #tuple(tuple: Tuple, variadic: boolean): void {
    this.buf += '(';
    tuple.vars.forEach((v, i) => {
      if (i > 0) this.buf += ', ';
      if (this.#ids === null && v.name !== '' && this.#paramNames) this.buf += `${v.name} `;
      if (variadic && i === tuple.vars.length - 1) {
        if (v.type?.kind === 'Slice') {
          this.buf += '...';
          this.type(v.type.elem);
        } else {
          // append([]byte, string...) is the one call whose variadic parameter is no slice.
          this.type(v.type);
          this.buf += '...';
        }
      } else this.type(v.type);
    });
    this.buf += ')';
  }
}
