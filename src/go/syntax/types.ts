// This file parses types, parameter lists and type parameter lists.

import type {
  ArrayType,
  BasicLit,
  ChanType,
  DotsType,
  Expr,
  Field,
  FuncType,
  IndexExpr,
  InterfaceType,
  ListExpr,
  Name,
  Operation,
  Pos,
  SelectorExpr,
  StructType,
} from './nodes.ts';
import type { Mutable, Parser } from './parser.ts';
import { startPos } from './positions.ts';
import { tokenString } from './tokens.ts';

export interface TypeParser {
  type(): Expr;
  /** Like type, but null, without a message, where no type starts. */
  typeOrNull(): Expr | null;
  /** typeOrNull within its level of nesting. */
  typeOrNull1(): Expr | null;
  /** TypeName [ TypeArgs ]; the first name may have been read. */
  qualifiedName(name: Name | null): Expr;
  /** [ TypeParams ] Signature. With a context, type parameters are refused as "CONTEXT must have no type parameters". */
  funcType(context: string): { tparamList: Field[]; type: FuncType };
  funcResult(): Field[];
  /** An array type whose "[", and whose length if not null, have been read. */
  arrayType(pos: Pos, len: Expr | null): ArrayType;
  /** After a name: an array or slice type, or type arguments, which are an IndexExpr of that name. */
  arrayOrTypeArgs(name: Name): Expr;
  chanElem(): Expr;
  structType(): StructType;
  fieldDecl(fieldList: Field[], tagList: (BasicLit | null)[]): void;
  interfaceType(): InterfaceType;
  /** A method, or an embedded type that starts with a name. */
  methodDecl(): Field;
  /** EmbeddedTerm { "|" EmbeddedTerm }; the first term may have been read as f's type. */
  embeddedElem(f: Mutable<Field> | null): Field;
  embeddedTerm(): Expr;
  paramDeclOrNull(name: Name | null, close: ')' | ']'): PartialField | null;
  /**
   * A parameter list up to and including close; the opening token has been read, as may have been the first name
   * and the first type. dotsOk permits ... with the last one.
   */
  paramList(
    name: Name | null,
    type: Expr | null,
    close: ')' | ']',
    requireNames: boolean,
    dotsOk: boolean,
  ): Field[];
}

/** A parameter before it is known whether a lone name is a name or a type. */
interface PartialField {
  kind: 'Field';
  pos: Pos;
  name: Name | null;
  type: Expr | null;
}

function field(pos: Pos, name: Name | null, type: Expr): Mutable<Field> {
  return { kind: 'Field', pos, name, type };
}

function pointer(pos: Pos, x: Expr): Operation {
  return { kind: 'Operation', pos, op: '*', x, y: null };
}

export const typeMethods: TypeParser & ThisType<Parser> = {
  type() {
    const t = this.typeOrNull();
    if (t !== null) return t;
    const bad = this.badExpr();
    this.syntaxError('expected type');
    this.advance(',', ':', ';', ')', ']', '}');
    return bad;
  },

  typeOrNull() {
    this.enter();
    const t = this.typeOrNull1();
    this.leave();
    return t;
  },

  typeOrNull1() {
    const pos = this.pos();
    switch (this.tok) {
      case '*':
        this.next();
        return pointer(pos, this.type());
      case '<-':
        this.next();
        this.want('chan');
        return { kind: 'ChanType', pos, dir: 'recv', elem: this.chanElem() };
      case 'func':
        this.next();
        return this.funcType('function type').type;
      case '[':
        this.next();
        if (this.got(']')) return { kind: 'SliceType', pos, elem: this.type() };
        return this.arrayType(pos, null);
      case 'chan': {
        this.next();
        const dir: ChanType['dir'] = this.got('<-') ? 'send' : 'both';
        return { kind: 'ChanType', pos, dir, elem: this.chanElem() };
      }
      case 'map': {
        this.next();
        this.want('[');
        const key = this.type();
        this.want(']');
        return { kind: 'MapType', pos, key, value: this.type() };
      }
      case 'struct':
        return this.structType();
      case 'interface':
        return this.interfaceType();
      case 'name':
        return this.qualifiedName(null);
      case '(': {
        this.next();
        const t = this.type();
        this.want(')');
        return t;
      }
      default:
        return null;
    }
  },

  qualifiedName(name) {
    let x: Expr;
    if (name !== null) x = name;
    else if (this.tok === 'name') x = this.name();
    else {
      x = this.blankName();
      this.syntaxError('expected name');
      this.advance('.', ';', '}');
    }
    if ((this.tok as string) === '.') {
      const pos = this.pos();
      this.next();
      const selector: SelectorExpr = { kind: 'SelectorExpr', pos, x, sel: this.name() };
      x = selector;
    }
    if ((this.tok as string) === '[') {
      const pos = this.pos();
      this.next();
      let index: Expr;
      if ((this.tok as string) === ']') {
        this.syntaxError('expected type argument list');
        index = this.badExpr();
      } else index = this.typeList(true).x;
      this.want(']');
      const instance: IndexExpr = { kind: 'IndexExpr', pos, x, index };
      x = instance;
    }
    return x;
  },

  funcType(context) {
    const pos = this.pos();
    let tparamList: Field[] = [];
    if (this.got('[')) {
      if (context !== '') this.syntaxErrorAt(pos, `${context} must have no type parameters`);
      if (this.tok === ']') {
        this.syntaxError('empty type parameter list');
        this.next();
      } else tparamList = this.paramList(null, null, ']', true, false);
    }
    this.want('(');
    const paramList = this.paramList(null, null, ')', false, true);
    const resultList = this.funcResult();
    return { tparamList, type: { kind: 'FuncType', pos, paramList, resultList } };
  },

  funcResult() {
    if (this.got('(')) return this.paramList(null, null, ')', false, false);
    const pos = this.pos();
    const type = this.typeOrNull();
    return type === null ? [] : [field(pos, null, type)];
  },

  arrayType(pos, length) {
    let len = length;
    if (len === null && !this.got('...')) {
      this.xnest++;
      len = this.expr();
      this.xnest--;
    }
    // Type parameter lists may end with a comma, lengths may not.
    if (this.tok === ',') {
      this.syntaxError('unexpected comma; expected ]');
      this.next();
    }
    this.want(']');
    return { kind: 'ArrayType', pos, len, elem: this.type() };
  },

  arrayOrTypeArgs(name) {
    const pos = this.pos();
    this.want('[');
    if (this.got(']')) return { kind: 'SliceType', pos, elem: this.type() };
    // name [n]E or name[n,] or name[n1, n2]
    const { x, comma } = this.typeList(false);
    this.want(']');
    if (!comma) {
      const elem = this.typeOrNull();
      if (elem !== null) return { kind: 'ArrayType', pos, len: x, elem };
    }
    return { kind: 'IndexExpr', pos, x: name, index: x };
  },

  chanElem() {
    const t = this.typeOrNull();
    if (t !== null) return t;
    const bad = this.badExpr();
    // The type is taken to be simply absent: nothing is skipped.
    this.syntaxError('missing channel element type');
    return bad;
  },

  // ---- structs

  structType() {
    const pos = this.pos();
    const fieldList: Field[] = [];
    const tagList: (BasicLit | null)[] = [];
    this.want('struct');
    this.want('{');
    this.list('struct type', ';', '}', () => {
      this.fieldDecl(fieldList, tagList);
      return false;
    });
    return { kind: 'StructType', pos, fieldList, tagList };
  },

  fieldDecl(fieldList, tagList) {
    const pos = this.pos();
    const add = (at: Pos, name: Name | null, type: Expr, tag: BasicLit | null) => {
      fieldList.push(field(at, name, type));
      tagList.push(tag);
    };
    switch (this.tok) {
      case 'name': {
        const name = this.name();
        const after = this.tok as string;
        if (after === '.' || after === 'literal' || after === ';' || after === '}') {
          const type = this.qualifiedName(name);
          add(pos, null, type, this.literalOrNull());
          return;
        }
        const names = this.nameList(name);
        let type: Expr;
        if (names.length === 1 && (this.tok as string) === '[') {
          // A field of array or slice type, or an embedded T[P1, P2].
          type = this.arrayOrTypeArgs(name);
          if (type.kind === 'IndexExpr') {
            add(pos, null, type, this.literalOrNull());
            return;
          }
        } else type = this.type();
        const tag = this.literalOrNull();
        for (const n of names) add(n.pos, n, type, tag);
        return;
      }
      case '*': {
        this.next();
        let type: Expr;
        if ((this.tok as string) === '(') {
          this.syntaxError('cannot parenthesize embedded type');
          this.next();
          type = this.qualifiedName(null);
          this.got(')');
        } else type = this.qualifiedName(null);
        add(pos, null, pointer(pos, type), this.literalOrNull());
        return;
      }
      case '(': {
        this.syntaxError('cannot parenthesize embedded type');
        this.next();
        const star = this.pos();
        const type = this.got('*') ? pointer(star, this.qualifiedName(null)) : this.qualifiedName(null);
        this.got(')');
        add(pos, null, type, this.literalOrNull());
        return;
      }
      default:
        this.syntaxError('expected field name or embedded type');
        this.advance(';', '}');
    }
  },

  // ---- interfaces

  interfaceType() {
    const pos = this.pos();
    const methodList: Field[] = [];
    this.want('interface');
    this.want('{');
    this.list('interface type', ';', '}', () => {
      let f: Field | null = this.tok === 'name' ? this.methodDecl() : null;
      if (f === null || f.name === null) f = this.embeddedElem(f);
      methodList.push(f);
      return false;
    });
    return { kind: 'InterfaceType', pos, methodList };
  },

  methodDecl() {
    const pos = this.pos();
    const name = this.name();
    const context = 'interface method';
    const method = () => field(pos, name, this.funcType(context).type);
    if (this.tok === '(') return method();
    if (this.tok !== '[') return field(pos, null, this.qualifiedName(name));

    // A generic method m[T C](x T), which is refused, or an embedded T[P1, P2].
    const lbrack = this.pos();
    this.next();
    const first = this.pos();
    if (this.got(']')) {
      if ((this.tok as string) === '(') {
        this.errorAt(first, 'empty type parameter list');
        return method();
      }
      this.errorAt(first, 'empty type argument list');
      return field(pos, null, name);
    }
    // Type arguments look like parameters without names.
    const list = this.paramList(null, null, ']', false, false);
    if (list.length === 0) {
      return (this.tok as string) === '(' ? method() : field(pos, null, name);
    }
    if (list[0]!.name !== null) {
      const f = method();
      this.errorAt(lbrack, 'interface method must have no type parameters');
      return f;
    }
    let index = list[0]!.type;
    if (list.length > 1) {
      const args: ListExpr = { kind: 'ListExpr', pos: list[0]!.pos, elemList: list.map((p) => p.type) };
      index = args;
    }
    const instance: IndexExpr = { kind: 'IndexExpr', pos: lbrack, x: name, index };
    return field(pos, null, instance);
  },

  embeddedElem(started) {
    const pos = this.pos();
    const f = started ?? field(pos, null, this.embeddedTerm());
    while (this.tok === 'op' && this.op === '|') {
      const at = this.pos();
      this.next();
      const union: Operation = { kind: 'Operation', pos: at, op: '|', x: f.type, y: this.embeddedTerm() };
      f.type = union;
    }
    return f;
  },

  embeddedTerm() {
    if (this.tok === 'op' && this.op === '~') {
      const pos = this.pos();
      this.next();
      return { kind: 'Operation', pos, op: '~', x: this.type(), y: null };
    }
    const t = this.typeOrNull();
    if (t !== null) return t;
    const bad = this.badExpr();
    this.syntaxError('expected ~ term or type');
    this.advance('op', ';', ')', ']', '}');
    return bad;
  },

  // ---- parameters

  paramDeclOrNull(first, close) {
    // Type sets may stand in type parameter lists.
    const at = (op: '~' | '|') => close === ']' && this.tok === 'op' && this.op === op;
    const pos = first?.pos ?? this.pos();
    if (first === null && at('~')) return this.embeddedElem(null);

    const f: PartialField = { kind: 'Field', pos, name: null, type: null };
    const elem = () => (at('|') ? this.embeddedElem(f as Mutable<Field>) : f);
    if (this.tok === 'name' || first !== null) {
      const name = first ?? this.name();
      if ((this.tok as string) === '[') {
        f.type = this.arrayOrTypeArgs(name);
        if (f.type.kind !== 'IndexExpr') f.name = name;
        return elem();
      }
      if ((this.tok as string) === '.') {
        f.type = this.qualifiedName(name);
        return elem();
      }
      if (at('|')) {
        f.type = name;
        return elem();
      }
      f.name = name;
    }
    if (this.tok === '...') {
      const dots = this.pos();
      this.next();
      const elemType = this.typeOrNull();
      if (elemType === null) {
        f.type = this.badExpr();
        this.syntaxError('... is missing type');
      } else {
        const t: DotsType = { kind: 'DotsType', pos: dots, elem: elemType };
        f.type = t;
      }
      return f;
    }
    if (at('~')) {
      f.type = this.embeddedElem(null).type;
      return f;
    }
    f.type = this.typeOrNull();
    if (f.type !== null) return elem();
    if (f.name !== null) return f;
    this.syntaxError(`expected ${tokenString(close)}`);
    this.advance(',', close);
    return null;
  },

  paramList(firstName, firstType, close, requireNames, dotsOk) {
    let name = firstName;
    let type = firstType;
    // A list that has been read but for its end.
    if (name !== null && type !== null && this.tok === close) {
      this.next();
      return [field(name.pos, name, type)];
    }
    const list: PartialField[] = [];
    let named = 0; // with name and type
    let typed = 0;
    const end = this.list('parameter list', ',', close, () => {
      const par =
        type !== null && name !== null ? field(name.pos, name, type) : this.paramDeclOrNull(name, close);
      name = null;
      type = null;
      if (par !== null) {
        if (par.type !== null) typed++;
        if (par.name !== null && par.type !== null) named++;
        list.push(par);
      }
      return false;
    });
    if (named === 0 && !requireNames) {
      // Nothing is named: lone names are types.
      for (const par of list) {
        par.type ??= par.name;
        par.name = null;
      }
    } else if (named !== list.length) {
      // All must be named, and lone names take the type to their right.
      let errPos = 0;
      let current: Expr | null = null;
      for (const par of list.toReversed()) {
        if (par.type !== null) {
          current = par.type;
          if (par.name === null) {
            errPos = startPos(current);
            par.name = { kind: 'Name', pos: errPos, value: '_' };
          }
        } else if (current !== null) par.type = current;
        else {
          errPos = par.name!.pos;
          par.type = this.badExpr(errPos);
        }
      }
      if (errPos !== 0) {
        let msg: string;
        if (named === typed) {
          // Only types are missing, and they are missing at the end.
          errPos = end;
          msg = requireNames ? 'missing type constraint' : 'missing parameter type';
        } else if (requireNames) {
          msg = 'missing type parameter name';
          if (list.length === 1) msg += ' or invalid array length';
        } else msg = 'missing parameter name';
        this.syntaxErrorAt(errPos, msg);
      }
    }

    let reported = false;
    list.forEach((par, i) => {
      const t = par.type;
      if (t?.kind !== 'DotsType' || (dotsOk && i + 1 === list.length)) return;
      if (!reported)
        this.errorAt(t.pos, dotsOk ? 'can only use ... with final parameter' : 'invalid use of ...');
      reported = true;
      par.type = t.elem;
    });
    return list as Field[];
  },
};
