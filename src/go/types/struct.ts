// This file checks struct types: fields, embedded fields and tags.

import { exprString, startPos, unquoteString } from '../syntax/index.ts';
import type { BasicLit, Expr, Name, Pos, StructType } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';
import { deref } from './lookup.ts';
import { underlying } from './named.ts';
import { type Obj, Var } from './objects.ts';
import { isTypeParam, isValid } from './predicates.ts';
import type { Struct, Type } from './types.ts';
import { Typ } from './universe.ts';

export const structMethods = {
  structType(this: Checker, styp: Struct, e: StructType): void {
    const fields: Var[] = [];
    const tags: string[] = [];
    const seen = new Map<string, Obj>();
    let typ: Type = Typ.invalid;
    let tag = '';
    const add = (ident: Name, embedded: boolean): void => {
      const fld = new Var(ident.pos, this.pkg, ident.value, typ);
      fld.isField = true;
      fld.varKind = 'field';
      fld.embedded = embedded;
      // "Non-blank field names must be unique."
      if (ident.value !== '_' && !this.declareInSet(seen, ident.pos, fld)) return;
      if (tag !== '') tags[fields.length] = tag;
      fields.push(fld);
      this.recordDef(ident, fld);
    };

    let prev: Expr | null = null;
    for (const [i, f] of e.fieldList.entries()) {
      // Fields declared together share their type.
      if (f.type !== prev) {
        typ = this.varType(f.type);
        prev = f.type;
      }
      tag = this.tag(e.tagList[i] ?? null);
      if (f.name !== null) {
        add(f.name, false);
        continue;
      }
      // "An embedded field must be specified as a type name T or as a pointer to a non-interface type name *T."
      const pos = startPos(f.type);
      const name = embeddedFieldIdent(f.type);
      if (name === null) {
        this.errorf(pos, 'InvalidSyntaxTree', `invalid embedded field type ${exprString(f.type)}`);
        typ = Typ.invalid;
        tag = '';
        add({ kind: 'Name', pos, value: '_' }, true);
        prev = null;
        continue;
      }
      add(name, true);
      const embedded = typ;
      this.later(() => this.validEmbedded(pos, embedded));
    }
    for (let i = 0; i < tags.length; i++) tags[i] ??= '';
    styp.fields = fields;
    styp.tags = tags;
  },

  validEmbedded(this: Checker, pos: Pos, typ: Type): void {
    const [t, isPtr] = deref(typ);
    const u = underlying(t);
    if (isTypeParam(t))
      this.errorf(pos, 'MisplacedTypeParam', 'embedded field type cannot be a (pointer to a) type parameter');
    else if (u.kind === 'Basic') {
      if (isValid(t) && u.basicKind === 'unsafe.Pointer')
        this.errorf(pos, 'InvalidPtrEmbed', 'embedded field type cannot be unsafe.Pointer');
    } else if (u.kind === 'Pointer')
      this.errorf(pos, 'InvalidPtrEmbed', 'embedded field type cannot be a pointer');
    else if (u.kind === 'Interface' && isPtr)
      this.errorf(pos, 'InvalidPtrEmbed', 'embedded field type cannot be a pointer to an interface');
  },

  declareInSet(this: Checker, set: Map<string, Obj>, pos: Pos, obj: Obj): boolean {
    const alt = set.get(obj.name);
    if (alt === undefined) {
      set.set(obj.name, obj);
      return true;
    }
    const err = this.newError('DuplicateDecl');
    err.addf(pos, `${obj.name} redeclared`);
    err.addAltDecl(alt);
    err.report();
    return false;
  },

  tag(this: Checker, t: BasicLit | null): string {
    if (t === null || t.bad) return '';
    const val = t.litKind === 'String' ? unquoteString(t.value) : null;
    if (val !== null) return val;
    this.errorf(t, 'InvalidSyntaxTree', `incorrect tag syntax: ${JSON.stringify(t.value)}`);
    return '';
  },
};

/** The name of an embedded field of type e; null if e cannot be embedded. */
function embeddedFieldIdent(e: Expr): Name | null {
  switch (e.kind) {
    case 'Name':
      return e;
    case 'Operation':
      // *T, but not **T.
      if (e.op !== '*' || e.y !== null || (e.x.kind === 'Operation' && e.x.op === '*' && e.x.y === null))
        return null;
      return embeddedFieldIdent(e.x);
    case 'SelectorExpr':
      return e.sel;
    case 'IndexExpr':
      return embeddedFieldIdent(e.x);
    default:
      return null;
  }
}
