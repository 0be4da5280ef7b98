// This file parses source files and declarations. A declaration stands at the token after its keyword.

import { checkBranches } from './branches.ts';
import { isEmbed } from './directives.ts';
import type {
  BlockStmt,
  ConstDecl,
  Decl,
  Expr,
  Field,
  File,
  FuncDecl,
  FuncType,
  Group,
  ImportDecl,
  Name,
  Operation,
  TypeDecl,
  VarDecl,
} from './nodes.ts';
import type { Mutable, Parser } from './parser.ts';
import { unparen } from './positions.ts';

export interface DeclParser {
  /** SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" } . */
  parseFile(): File;
  /** f | "(" { f ";" } ")", the keyword being read; doc is the comment before the keyword. */
  appendGroup(list: Decl[], doc: string, f: (group: Group | null, doc: string) => Decl): void;
  importDecl(group: Group | null): ImportDecl;
  /** ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ] . */
  constDecl(group: Group | null, doc: string): ConstDecl;
  /** TypeSpec = identifier [ TypeParams ] [ "=" ] Type . */
  typeDecl(group: Group | null, doc: string): TypeDecl;
  /** VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList ) . */
  varDecl(group: Group | null, doc: string): VarDecl;
  /** FuncDecl or MethodDecl. */
  funcDecl(doc: string): FuncDecl;
  /** A function's body, { being the current token. */
  funcBody(): BlockStmt;
}

const declStart = ['import', 'const', 'type', 'var', 'func'] as const;

export const declMethods: DeclParser & ThisType<Parser> = {
  parseFile() {
    const pos = this.pos();
    this.top = false;
    const declList: Decl[] = [];
    const file: Mutable<File> = {
      kind: 'File',
      pos,
      pkgName: { kind: 'Name', pos, value: '_' },
      declList,
      eof: this.file.base + this.file.text.length,
      goVersion: this.goVersion,
      directives: this.directives,
    };
    if (!this.got('package')) {
      this.syntaxError('package statement must be first');
      return file;
    }
    this.takeDirectives('file');
    file.pkgName = this.name();
    this.want(';');
    if (this.errorCount > 0) return file;

    // Imports are accepted anywhere, with a complaint.
    let prev: string = 'import';
    while (this.tok !== 'EOF') {
      if (this.tok === 'import' && prev !== 'import') {
        this.syntaxError('imports must appear before other declarations');
      }
      prev = this.tok;
      const doc = this.doc();
      switch (this.tok) {
        case 'import':
          this.next();
          this.appendGroup(declList, doc, (g) => this.importDecl(g));
          break;
        case 'const':
          this.next();
          this.appendGroup(declList, doc, (g, d) => this.constDecl(g, d));
          break;
        case 'type':
          this.next();
          this.appendGroup(declList, doc, (g, d) => this.typeDecl(g, d));
          break;
        case 'var':
          this.next();
          this.appendGroup(declList, doc, (g, d) => this.varDecl(g, d));
          break;
        case 'func':
          this.next();
          declList.push(this.funcDecl(doc));
          break;
        default: {
          const last = declList.at(-1);
          if (this.tok === '{' && last?.kind === 'FuncDecl' && last.body === null) {
            this.syntaxError('unexpected semicolon or newline before {');
          } else this.syntaxError('non-declaration statement outside function body');
          this.advance(...declStart);
          continue;
        }
      }
      // Before the semicolon is consumed: comments after it may belong to the next declaration.
      this.clearDirectives();
      // After the switch the token is whatever the declaration left.
      if ((this.tok as string) !== 'EOF' && !this.got(';')) {
        this.syntaxError('after top level declaration');
        this.advance(...declStart);
      }
    }
    this.clearDirectives();
    return file;
  },

  appendGroup(list, doc, f) {
    if (this.tok !== '(') {
      list.push(f(null, doc));
      return;
    }
    const group: Group = { dummy: 0 };
    this.clearDirectives();
    this.next();
    this.list('grouped declaration', ';', ')', () => {
      list.push(f(group, this.doc() || doc));
      return false;
    });
  },

  importDecl(group) {
    const pos = this.pos();
    this.takeDirectives('decl');
    let localPkgName: Name | null = null;
    if (this.tok === 'name') localPkgName = this.name();
    else if (this.tok === '.') {
      localPkgName = { kind: 'Name', pos: this.pos(), value: '.' };
      this.next();
    }
    let path = this.literalOrNull();
    if (path === null) {
      this.syntaxError('missing import path');
      this.advance(';', ')');
    } else if (!path.bad && path.litKind !== 'String') {
      this.syntaxErrorAt(path.pos, 'import path must be a string');
      path = { ...path, bad: true };
    }
    return { kind: 'ImportDecl', pos, group, localPkgName, path };
  },

  constDecl(group, doc) {
    const pos = this.pos();
    this.takeDirectives('decl');
    const nameList = this.nameList(this.name());
    let type: Expr | null = null;
    let values: Expr | null = null;
    if (this.tok !== 'EOF' && this.tok !== ';' && this.tok !== ')') {
      type = this.typeOrNull();
      if (this.gotAssign()) values = this.exprList();
    }
    return { kind: 'ConstDecl', pos, group, nameList, type, values, doc };
  },

  varDecl(group, doc) {
    const pos = this.pos();
    const embeds = this.takeDirectives('var').filter((one) => isEmbed(one.text));
    const nameList = this.nameList(this.name());
    let type: Expr | null = null;
    let values: Expr | null = null;
    if (this.gotAssign()) values = this.exprList();
    else {
      type = this.type();
      if (this.gotAssign()) values = this.exprList();
    }
    return { kind: 'VarDecl', pos, group, nameList, type, values, embeds, doc };
  },

  typeDecl(group, doc) {
    const pos = this.pos();
    this.takeDirectives('decl');
    const name = this.name();
    let tparamList: Field[] = [];
    let alias = false;
    let type: Expr | null;
    if (this.tok === '[') {
      // An array or slice type, or type parameters.
      const lbrack = this.pos();
      this.next();
      if ((this.tok as string) === 'name') {
        // An expression x comes in either case. An index or slice expression is never constant, so a name before
        // "[" can only be a type parameter with a constraint such as []E; otherwise parse all of x and see
        // whether it splits into a name and a constraint. What could be both is an array length, unless a
        // comma follows.
        let x: Expr = this.name();
        if ((this.tok as string) !== '[') {
          this.xnest++;
          x = this.binaryExpr(this.primaryExpr(x, false), 0);
          this.xnest--;
        }
        const split = splitTypeParam(x, (this.tok as string) === ',');
        if (split !== null && (split.type !== null || (this.tok as string) !== ']')) {
          tparamList = this.paramList(split.name, split.type, ']', true, false);
          alias = this.gotAssign();
          type = this.typeOrNull();
        } else type = this.arrayType(lbrack, x);
      } else if (this.got(']')) {
        type = { kind: 'SliceType', pos: lbrack, elem: this.type() };
      } else type = this.arrayType(lbrack, null);
    } else {
      alias = this.gotAssign();
      type = this.typeOrNull();
    }
    if (type === null) {
      type = this.badExpr();
      this.syntaxError('in type declaration');
      this.advance(';', ')');
    }
    return { kind: 'TypeDecl', pos, group, name, tparamList, alias, type, doc };
  },

  funcDecl(doc) {
    const pos = this.pos();
    this.takeDirectives('func');
    let recv: Field | null = null;
    let context = '';
    if (this.got('(')) {
      context = 'method';
      const list = this.paramList(null, null, ')', false, false);
      if (list.length === 0) this.error('method has no receiver');
      else if (list.length > 1) this.error('method has multiple receivers');
      recv = list[0] ?? null;
    }
    let name: Name;
    let tparamList: Field[] = [];
    let type: FuncType;
    if (this.tok === 'name') {
      name = this.name();
      const sig = this.funcType(context);
      tparamList = sig.tparamList;
      type = sig.type;
    } else {
      name = this.blankName();
      type = { kind: 'FuncType', pos: this.pos(), paramList: [], resultList: [] };
      this.syntaxError(context === '' ? 'expected name or (' : 'expected name');
      this.advance('{', ';');
    }
    const body = (this.tok as string) === '{' ? this.funcBody() : null;
    return { kind: 'FuncDecl', pos, recv, name, tparamList, type, body, doc };
  },

  funcBody() {
    this.fnest++;
    const errors = this.errorCount;
    const body = this.blockStmt('');
    this.fnest--;
    // A body with syntax errors would give misleading messages about labels.
    if (errors === this.errorCount) {
      checkBranches(body, this.file, (pos, msg) => this.reportAt(pos, msg));
    }
    return body;
  },
};

// Splits what was parsed as one expression, such as P *T or P (T) or P *T|~E, into a type parameter name and its
// constraint. Without force only where the constraint cannot be part of a value expression. A lone name has type
// null; null if x does not split.
function splitTypeParam(x: Expr, force: boolean): { name: Name; type: Expr | null } | null {
  if (x.kind === 'Name') return { name: x, type: null };
  if (x.kind === 'Operation' && x.y !== null) {
    if (x.op === '*' && x.x.kind === 'Name' && (force || isTypeElem(x.y))) {
      const pointer: Operation = { kind: 'Operation', pos: x.pos, op: '*', x: x.y, y: null };
      return { name: x.x, type: pointer };
    }
    if (x.op === '|') {
      const left = splitTypeParam(x.x, force || isTypeElem(x.y));
      if (left !== null && left.type !== null) {
        const union: Operation = { kind: 'Operation', pos: x.pos, op: '|', x: left.type, y: x.y };
        return { name: left.name, type: union };
      }
    }
    return null;
  }
  if (x.kind === 'CallExpr' && x.fun.kind === 'Name' && x.argList.length === 1 && !x.hasDots) {
    const arg = x.argList[0] as Expr;
    if (force || isTypeElem(arg)) return { name: x.fun, type: unparen(arg) };
  }
  return null;
}

// Whether x can only be a type element, not a value.
function isTypeElem(x: Expr): boolean {
  switch (x.kind) {
    case 'ArrayType':
    case 'StructType':
    case 'FuncType':
    case 'InterfaceType':
    case 'SliceType':
    case 'MapType':
    case 'ChanType':
      return true;
    case 'Operation':
      return isTypeElem(x.x) || (x.y !== null && isTypeElem(x.y)) || x.op === '~';
    case 'ParenExpr':
      return isTypeElem(x.x);
    default:
      return false;
  }
}
