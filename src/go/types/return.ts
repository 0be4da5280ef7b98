// This file decides whether a statement is terminating: a function with results must end in one.
// "A terminating statement interrupts the regular flow of control in a block."

import { unparen } from '../syntax/index.ts';
import type { CaseClause, CommClause, Stmt } from '../syntax/nodes.ts';
import type { Checker } from './checker.ts';

export const returnMethods = {
  /** label is that of the labeled statement s stands in directly, or ''. */
  isTerminating(this: Checker, s: Stmt, label: string): boolean {
    switch (s.kind) {
      case 'LabeledStmt':
        return this.isTerminating(s.stmt, s.label.value);
      case 'ExprStmt': {
        // "A call to the built-in function panic." isPanic holds no calls of functions that shadow it.
        const call = unparen(s.x);
        return call.kind === 'CallExpr' && this.isPanic !== null && this.isPanic.has(call);
      }
      case 'ReturnStmt':
        return true;
      case 'BranchStmt':
        return s.tok === 'goto' || s.tok === 'fallthrough';
      case 'BlockStmt':
        return this.isTerminatingList(s.list);
      case 'IfStmt':
        return s.else !== null && this.isTerminating(s.then, '') && this.isTerminating(s.else, '');
      case 'SwitchStmt':
        return this.isTerminatingCases(s.body, label) && s.body.some((c) => c.cases === null);
      case 'SelectStmt':
        return this.isTerminatingCases(s.body, label);
      case 'ForStmt':
        return s.init?.kind !== 'RangeClause' && s.cond === null && !hasBreak(s.body, label, true);
      default:
        return false;
    }
  },

  isTerminatingList(this: Checker, list: readonly Stmt[]): boolean {
    const last = list.findLast((s) => s.kind !== 'EmptyStmt');
    return last !== undefined && this.isTerminating(last, '');
  },

  isTerminatingCases(this: Checker, body: readonly (CaseClause | CommClause)[], label: string): boolean {
    return body.every((c) => this.isTerminatingList(c.body) && !hasBreakList(c.body, label, true));
  },
};

/** Whether s contains a break that leaves the statement labeled `label` or, if implicit, the one s stands in. */
function hasBreak(s: Stmt, label: string, implicit: boolean): boolean {
  switch (s.kind) {
    case 'LabeledStmt':
      return hasBreak(s.stmt, label, implicit);
    case 'BranchStmt':
      return s.tok === 'break' && (s.label === null ? implicit : s.label.value === label);
    case 'BlockStmt':
      return hasBreakList(s.list, label, implicit);
    case 'IfStmt':
      return hasBreak(s.then, label, implicit) || (s.else !== null && hasBreak(s.else, label, implicit));
    // An unlabeled break inside these leaves them, not what is around them.
    case 'SwitchStmt':
    case 'SelectStmt':
      return label !== '' && s.body.some((c: CaseClause | CommClause) => hasBreakList(c.body, label, false));
    case 'ForStmt':
      return label !== '' && hasBreak(s.body, label, false);
    default:
      return false;
  }
}

function hasBreakList(list: readonly Stmt[], label: string, implicit: boolean): boolean {
  return list.some((s) => hasBreak(s, label, implicit));
}
