// This file prints expressions the way messages show them: in one line, with the bodies of function and composite
// literals as {…}.

import type { Expr, Field, FuncType, SimpleStmt } from './nodes.ts';

/** The text of an expression or simple statement in a message. */
export function exprString(n: Expr | SimpleStmt): string {
  switch (n.kind) {
    case 'BadExpr':
      return '<bad expr>';
    case 'Name':
    case 'BasicLit':
      return n.value;
    case 'FuncLit':
      return `${exprString(n.type)} {${n.body.list.length > 0 ? '…' : ''}}`;
    case 'CompositeLit':
      return `${n.type ? exprString(n.type) : ''}{${n.elemList.length > 0 ? '…' : ''}}`;
    case 'ParenExpr':
      return `(${exprString(n.x)})`;
    case 'SelectorExpr':
      return `${exprString(n.x)}.${n.sel.value}`;
    case 'IndexExpr':
      return `${exprString(n.x)}[${exprString(n.index)}]`;
    case 'SliceExpr': {
      const [i, j, k] = n.index.map((x) => (x === null ? '' : exprString(x)));
      return `${exprString(n.x)}[${i}:${j}${n.index[2] === null ? '' : `:${k}`}]`;
    }
    case 'AssertExpr':
      return `${exprString(n.x)}.(${exprString(n.type)})`;
    case 'TypeSwitchGuard':
      return `${n.lhs ? `${n.lhs.value} := ` : ''}${exprString(n.x)}.(type)`;
    case 'CallExpr':
      return `${exprString(n.fun)}(${exprList(n.argList)}${n.hasDots ? '...' : ''})`;
    case 'Operation':
      return n.y === null ? n.op + exprString(n.x) : `${exprString(n.x)} ${n.op} ${exprString(n.y)}`;
    case 'KeyValueExpr':
      return `${exprString(n.key)}: ${exprString(n.value)}`;
    case 'ListExpr':
      return exprList(n.elemList);
    case 'ArrayType':
      return `[${n.len ? exprString(n.len) : '...'}]${exprString(n.elem)}`;
    case 'SliceType':
      return `[]${exprString(n.elem)}`;
    case 'DotsType':
      return `...${exprString(n.elem)}`;
    case 'StructType':
      return `struct{${structFields(n.fieldList, n.tagList)}}`;
    case 'Field':
      return n.name ? `${n.name.value} ${exprString(n.type)}` : exprString(n.type);
    case 'FuncType':
      return `func${signature(n)}`;
    case 'InterfaceType': {
      const methods = n.methodList.map((m) =>
        m.name ? m.name.value + (m.type.kind === 'FuncType' ? signature(m.type) : '') : exprString(m.type),
      );
      return `interface{${methods.join('; ')}}`;
    }
    case 'MapType':
      return `map[${exprString(n.key)}]${exprString(n.value)}`;
    case 'ChanType': {
      const elem = exprString(n.elem);
      if (n.dir === 'recv') return `<-chan ${elem}`;
      if (n.dir === 'send') return `chan<- ${elem}`;
      // chan (<-chan T) is not (chan<- chan T).
      return n.elem.kind === 'ChanType' && n.elem.dir === 'recv' ? `chan (${elem})` : `chan ${elem}`;
    }
    case 'EmptyStmt':
      return '';
    case 'ExprStmt':
      return exprString(n.x);
    case 'SendStmt':
      return `${exprString(n.chan)} <- ${exprString(n.value)}`;
    case 'AssignStmt': {
      if (n.rhs === null) return exprString(n.lhs) + n.op + n.op;
      const op = n.op === '=' || n.op === ':=' ? n.op : `${n.op}=`;
      return `${exprString(n.lhs)} ${op} ${exprString(n.rhs)}`;
    }
    case 'RangeClause':
      return `${n.lhs ? `${exprString(n.lhs)} ${n.def ? ':=' : '='} ` : ''}range ${exprString(n.x)}`;
  }
}

function exprList(list: readonly Expr[]): string {
  return list.map(exprString).join(', ');
}

function structFields(fields: readonly Field[], tags: readonly (Expr | null)[]): string {
  const groups: string[] = [];
  fields.forEach((f, i) => {
    const tag = tags[i];
    const rest = `${exprString(f.type)}${tag ? ` ${exprString(tag)}` : ''}`;
    if (!f.name) groups.push(rest);
    else if (i > 0 && fields[i - 1]?.name && fields[i - 1]?.type === f.type) {
      // Declared together with the field before: a, b T.
      const last = groups.pop() as string;
      groups.push(`${last.slice(0, last.length - rest.length - 1)}, ${f.name.value} ${rest}`);
    } else groups.push(`${f.name.value} ${rest}`);
  });
  return groups.join('; ');
}

function signature(t: FuncType): string {
  const [first] = t.resultList;
  if (!first) return params(t.paramList);
  const results = t.resultList.length === 1 && !first.name ? exprString(first.type) : params(t.resultList);
  return `${params(t.paramList)} ${results}`;
}

function params(list: readonly Field[]): string {
  const parts = list.map((f, i) => {
    if (!f.name) return exprString(f.type);
    const next = list[i + 1];
    return next?.name && next.type === f.type ? f.name.value : `${f.name.value} ${exprString(f.type)}`;
  });
  return `(${parts.join(', ')})`;
}
