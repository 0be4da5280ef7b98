// This file checks labels and branch statements of one function body: misplaced break, continue and fallthrough,
// labels that are undefined, unused, defined twice or of the wrong kind, and gotos over variable declarations or
// into blocks. Function literals inside the body are checked on their own.

import type { BlockStmt, BranchStmt, Expr, LabeledStmt, Name, Pos, Stmt, SwitchStmt } from './nodes.ts';
import { exprString } from './printer.ts';
import type { SourceFile } from './source.ts';

interface Block {
  readonly parent: Block | null;
  readonly start: Pos;
  /** The labeled statement that this block belongs to. */
  readonly lstmt: LabeledStmt | null;
}

interface Label {
  readonly parent: Block;
  readonly lstmt: LabeledStmt;
  used: boolean;
}

type Goto = BranchStmt & { readonly label: Name };

/** What an unlabeled branch statement would refer to. */
interface Targets {
  /** 'other': a for or a select. */
  readonly breaks: SwitchStmt | 'other' | null;
  readonly continues: boolean;
  /** The index of the clause of `breaks` whose statements these are; -1 inside a nested block. */
  readonly caseIndex: number;
}

/** Reports all that is wrong with the labels and branches of a function body. */
export function checkBranches(
  body: BlockStmt,
  file: SourceFile,
  report: (pos: Pos, msg: string) => void,
): void {
  const labels = new Map<string, Label>();
  const forward = new BranchChecker(labels, file, report).block(
    null,
    { breaks: null, continues: false, caseIndex: -1 },
    null,
    body.pos,
    body.list,
  );
  // Gotos without a target: the label does not exist, or is in a block that they are not in.
  for (const g of forward) {
    const name = g.label.value;
    const l = labels.get(name);
    if (l) {
      l.used = true;
      report(g.label.pos, `goto ${name} jumps into block starting at ${where(file, l.parent.start)}`);
    } else report(g.label.pos, `label ${name} not defined`);
  }
  for (const l of labels.values()) {
    if (!l.used) report(l.lstmt.label.pos, `label ${l.lstmt.label.value} defined and not used`);
  }
}

function where(file: SourceFile, pos: Pos): string {
  const p = file.position(pos);
  return `${p.filename}:${p.line}:${p.column}`;
}

class BranchChecker {
  readonly #labels: Map<string, Label>;
  readonly #file: SourceFile;
  readonly #report: (pos: Pos, msg: string) => void;

  constructor(labels: Map<string, Label>, file: SourceFile, report: (pos: Pos, msg: string) => void) {
    this.#labels = labels;
    this.#file = file;
    this.#report = report;
  }

  /** Checks the statements of a block and returns its gotos that found no label yet. */
  block(
    parent: Block | null,
    targets: Targets,
    blockLabel: LabeledStmt | null,
    start: Pos,
    body: readonly Stmt[],
  ): Goto[] {
    const block: Block = { parent, start, lstmt: blockLabel };
    let forward: Goto[] = [];
    // The last variable declaration, and the gotos before it: if they go to a label that is still to come in this
    // block, they jump over it.
    let varPos = 0;
    let varName: Expr | null = null;
    let beforeVar: Goto[] = [];
    const recordVar = (pos: Pos, name: Expr) => {
      varPos = pos;
      varName = name;
      beforeVar = [...forward];
    };

    // Empty statements do not keep a fallthrough from being the last statement.
    let count = body.length;
    while (count > 0 && body[count - 1]?.kind === 'EmptyStmt') count--;

    for (let i = 0; i < count; i++) {
      let s = body[i] as Stmt;
      let lstmt: LabeledStmt | null = null;
      for (; s.kind === 'LabeledStmt'; s = s.stmt) {
        const name = s.label.value;
        if (name === '_') continue;
        const label = this.#declare(block, s);
        lstmt = s;
        const rest: Goto[] = [];
        for (const g of forward) {
          if (g.label.value !== name) {
            rest.push(g);
            continue;
          }
          label.used = true;
          if (varName !== null && beforeVar.includes(g)) {
            const at = where(this.#file, varPos);
            this.#report(
              g.label.pos,
              `goto ${name} jumps over declaration of ${exprString(varName)} at ${at}`,
            );
          }
        }
        forward = rest;
      }

      const inner = (t: Targets, pos: Pos, list: readonly Stmt[]) => {
        forward.push(...this.block(block, t, lstmt, pos, list));
      };
      const nested: Targets = { ...targets, caseIndex: -1 };
      switch (s.kind) {
        case 'DeclStmt': {
          const v = s.declList.find((d) => d.kind === 'VarDecl');
          if (v) recordVar(v.pos, v.nameList[0] as Name);
          break;
        }
        case 'AssignStmt':
          if (s.op === ':=') recordVar(s.pos, s.lhs);
          break;
        case 'BranchStmt':
          if (s.label === null) this.#unlabeled(s, targets, i + 1 === count);
          else if (s.tok === 'goto') {
            if (!this.#gotoFindsLabel(block, s.label.value)) forward.push(s as Goto);
          } else this.#labeled(s, s.label, block);
          break;
        case 'BlockStmt':
          inner(nested, s.pos, s.list);
          break;
        case 'IfStmt':
          inner(nested, s.then.pos, s.then.list);
          if (s.else) inner(nested, s.else.pos, [s.else]);
          break;
        case 'ForStmt':
          inner({ breaks: 'other', continues: true, caseIndex: -1 }, s.body.pos, s.body.list);
          break;
        case 'SwitchStmt':
          for (const [caseIndex, c] of s.body.entries()) {
            inner({ breaks: s, continues: targets.continues, caseIndex }, c.pos, c.body);
          }
          break;
        case 'SelectStmt':
          for (const c of s.body) inner({ ...nested, breaks: 'other' }, c.pos, c.body);
          break;
      }
    }
    return forward;
  }

  #declare(block: Block, s: LabeledStmt): Label {
    const name = s.label.value;
    const alt = this.#labels.get(name);
    if (alt) {
      const at = where(this.#file, alt.lstmt.label.pos);
      this.#report(s.label.pos, `label ${name} already defined at ${at}`);
      return alt;
    }
    const label: Label = { parent: block, lstmt: s, used: false };
    this.#labels.set(name, label);
    return label;
  }

  #gotoFindsLabel(block: Block, name: string): boolean {
    const l = this.#labels.get(name);
    if (!l) return false;
    l.used = true;
    for (let b: Block | null = block; b !== null; b = b.parent) if (l.parent === b) return true;
    return false;
  }

  #unlabeled(s: BranchStmt, targets: Targets, last: boolean): void {
    if (s.tok === 'break') {
      if (targets.breaks === null) this.#report(s.pos, 'break is not in a loop, switch, or select');
    } else if (s.tok === 'continue') {
      if (!targets.continues) this.#report(s.pos, 'continue is not in a loop');
    } else if (s.tok === 'fallthrough') {
      const t = targets.breaks;
      let msg = 'fallthrough statement out of place';
      if (t !== null && t !== 'other') {
        if (t.tag?.kind === 'TypeSwitchGuard') msg = 'cannot fallthrough in type switch';
        else if (targets.caseIndex >= 0 && last) {
          if (targets.caseIndex + 1 < t.body.length) return;
          msg = 'cannot fallthrough final case in switch';
        }
      }
      this.#report(s.pos, msg);
    }
  }

  // break L and continue L. "If there is a label, it must be that of an enclosing" statement.
  #labeled(s: BranchStmt, label: Name, block: Block): void {
    const l = this.#labels.get(label.value);
    if (!l) {
      this.#report(label.pos, `${s.tok} label not defined: ${label.value}`);
      return;
    }
    l.used = true;
    let kind = '';
    for (let b: Block | null = block; b !== null; b = b.parent) {
      if (b.lstmt === l.lstmt) {
        kind = l.lstmt.stmt.kind;
        break;
      }
    }
    const ok = kind === 'ForStmt' || (s.tok === 'break' && (kind === 'SwitchStmt' || kind === 'SelectStmt'));
    if (!ok) this.#report(label.pos, `invalid ${s.tok} label ${label.value}`);
  }
}
