// This file builds the control-flow graph of a function's body: blocks of what is evaluated one after the other, and where
// control goes from each. Conditions and panics within expressions make no edges.

import {
  type BlockStmt,
  type BranchStmt,
  type CallExpr,
  type CaseClause,
  type ForStmt,
  type LabeledStmt,
  type Node,
  type Pos,
  type SelectStmt,
  type Stmt,
  type SwitchStmt,
  unpackListExpr,
} from '../syntax/index.ts';

/** Where control leaves the function: at a return statement, or at the closing brace. */
export interface Exit {
  readonly pos: Pos;
  /** null: the closing brace. */
  readonly stmt: Node | null;
}

export interface Block {
  /** Statements, declarations of variables and expressions. */
  readonly nodes: Node[];
  readonly succs: Block[];
  /** Set if the block ends by leaving the function. */
  exit: Exit | null;
  /** Whether the function may return from here: by a return, or by a deferred call that recovers. */
  returns: boolean;
}

export interface Graph {
  /** The first is the entry. */
  readonly blocks: readonly Block[];
  /** Whether no return can be reached. */
  readonly noReturn: boolean;
}

/** The graph of a body. mayReturn is asked about calls that are statements. */
export function buildGraph(body: BlockStmt, mayReturn: (call: CallExpr) => boolean): Graph {
  const b = new Builder(mayReturn);
  b.stmt(body, null);
  const live = new Set<Block>();
  const queue = [b.blocks[0] as Block];
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (live.has(block)) continue;
    live.add(block);
    queue.push(...block.succs);
  }
  if (live.has(b.current)) {
    b.current.returns = true;
    b.current.exit = { pos: body.rbrace, stmt: null };
  }
  return { blocks: b.blocks, noReturn: ![...live].some((block) => block.returns) };
}

interface Targets {
  readonly outer: Targets | null;
  readonly brk: Block | null;
  readonly cont: Block | null;
  readonly fall: Block | null;
}

interface Labelled {
  readonly entry: Block;
  brk: Block | null;
  cont: Block | null;
}

class Builder {
  readonly blocks: Block[] = [];
  current: Block;
  readonly #mayReturn: (call: CallExpr) => boolean;
  readonly #labels = new Map<string, Labelled>();
  #targets: Targets | null = null;

  constructor(mayReturn: (call: CallExpr) => boolean) {
    this.#mayReturn = mayReturn;
    this.current = this.#block();
  }

  /** label: what a labelled loop, switch or select is known by. */
  stmt(s: Stmt, label: Labelled | null): void {
    switch (s.kind) {
      case 'CallStmt':
        this.#add(s);
        // The deferred function may recover, which makes a panic a return.
        if (s.tok === 'defer') this.current.returns = true;
        return;
      case 'ExprStmt':
        this.#add(s);
        if (s.x.kind === 'CallExpr' && !this.#mayReturn(s.x)) this.current = this.#block();
        return;
      case 'DeclStmt':
        for (const d of s.declList) if (d.kind === 'VarDecl') this.#add(d);
        return;
      case 'LabeledStmt':
        this.#labelled(s);
        return;
      case 'ReturnStmt':
        this.current.returns = true;
        this.current.exit = { pos: s.pos, stmt: s };
        this.#add(s);
        this.current = this.#block();
        return;
      case 'BranchStmt':
        this.#branch(s);
        return;
      case 'BlockStmt':
        this.#list(s.list);
        return;
      case 'IfStmt': {
        if (s.init !== null) this.stmt(s.init, null);
        const then = this.#block();
        const done = this.#block();
        const otherwise = s.else === null ? done : this.#block();
        this.#add(s.cond);
        this.#jump(then, otherwise);
        this.current = then;
        this.stmt(s.then, null);
        this.#jump(done);
        if (s.else !== null) {
          this.current = otherwise;
          this.stmt(s.else, null);
          this.#jump(done);
        }
        this.current = done;
        return;
      }
      case 'ForStmt':
        this.#for(s, label);
        return;
      case 'SwitchStmt':
        if (s.init !== null) this.stmt(s.init, null);
        if (s.tag?.kind === 'TypeSwitchGuard') this.#typeSwitch(s, label);
        else this.#switch(s, label);
        return;
      case 'SelectStmt':
        this.#select(s, label);
        return;
      default:
        this.#add(s);
    }
  }

  #block(): Block {
    const block: Block = { nodes: [], succs: [], exit: null, returns: false };
    this.blocks.push(block);
    return block;
  }

  #add(n: Node): void {
    this.current.nodes.push(n);
  }

  #jump(...to: readonly Block[]): void {
    this.current.succs.push(...to);
  }

  #list(list: readonly Stmt[]): void {
    for (const s of list) this.stmt(s, null);
  }

  #within(targets: Omit<Targets, 'outer'>, body: () => void): void {
    const outer = this.#targets;
    this.#targets = { outer, ...targets };
    body();
    this.#targets = outer;
  }

  #label(name: string): Labelled {
    let label = this.#labels.get(name);
    if (label === undefined) {
      label = { entry: this.#block(), brk: null, cont: null };
      this.#labels.set(name, label);
    }
    return label;
  }

  #labelled(s: LabeledStmt): void {
    const label = this.#label(s.label.value);
    this.#jump(label.entry);
    this.current = label.entry;
    this.stmt(s.stmt, label);
  }

  #branch(s: BranchStmt): void {
    const innermost = (target: (t: Targets) => Block | null): Block | null => {
      for (let t = this.#targets; t !== null; t = t.outer) {
        const block = target(t);
        if (block !== null) return block;
      }
      return null;
    };
    const label = s.label === null ? null : this.#label(s.label.value);
    let to: Block | null = null;
    if (s.tok === 'goto') to = label?.entry ?? null;
    else if (s.tok === 'fallthrough') to = innermost((t) => t.fall);
    else if (s.tok === 'break') to = label === null ? innermost((t) => t.brk) : label.brk;
    else to = label === null ? innermost((t) => t.cont) : label.cont;
    this.#jump(to ?? this.#block());
    this.current = this.#block();
  }

  #for(s: ForStmt, label: Labelled | null): void {
    const range = s.init?.kind === 'RangeClause' ? s.init : null;
    if (range !== null) {
      this.#add(range.x);
      for (const x of unpackListExpr(range.lhs)) this.#add(x);
    } else if (s.init !== null) this.stmt(s.init, null);
    const body = this.#block();
    const done = this.#block();
    const loop = range !== null || s.cond !== null ? this.#block() : body;
    const cont = s.post === null ? loop : this.#block();
    if (label !== null) {
      label.brk = done;
      label.cont = cont;
    }
    this.#jump(loop);
    this.current = loop;
    if (loop !== body) {
      if (s.cond !== null) this.#add(s.cond);
      this.#jump(body, done);
      this.current = body;
    }
    this.#within({ brk: done, cont, fall: null }, () => this.stmt(s.body, null));
    this.#jump(cont);
    if (s.post !== null) {
      this.current = cont;
      this.stmt(s.post, null);
      this.#jump(loop);
    }
    this.current = done;
  }

  #switch(s: SwitchStmt, label: Labelled | null): void {
    if (s.tag !== null) this.#add(s.tag);
    const done = this.#block();
    if (label !== null) label.brk = done;
    const bodies = s.body.map(() => this.#block());
    const enter = (c: CaseClause, i: number): void => {
      this.current = bodies[i] as Block;
      this.#within({ brk: done, cont: null, fall: bodies[i + 1] ?? done }, () => this.#list(c.body));
      this.#jump(done);
    };
    s.body.forEach((c, i) => {
      if (c.cases === null) return;
      for (const cond of unpackListExpr(c.cases)) {
        const next = this.#block();
        this.#add(cond);
        this.#jump(bodies[i] as Block, next);
        this.current = next;
      }
      const next = this.current;
      enter(c, i);
      this.current = next;
    });
    // default is entered when no case was, wherever it stands.
    const i = s.body.findIndex((c) => c.cases === null);
    if (i >= 0) {
      this.#jump(bodies[i] as Block);
      enter(s.body[i] as CaseClause, i);
    } else this.#jump(done);
    this.current = done;
  }

  #typeSwitch(s: SwitchStmt, label: Labelled | null): void {
    if (s.tag !== null) this.#add(s.tag);
    const done = this.#block();
    if (label !== null) label.brk = done;
    const enter = (c: CaseClause): void => {
      this.#within({ brk: done, cont: null, fall: null }, () => this.#list(c.body));
      this.#jump(done);
    };
    for (const c of s.body) {
      if (c.cases === null) continue;
      const body = this.#block();
      for (let n = unpackListExpr(c.cases).length; n > 0; n--) {
        const next = this.#block();
        this.#jump(body, next);
        this.current = next;
      }
      const next = this.current;
      this.current = body;
      enter(c);
      this.current = next;
    }
    const last = s.body.find((c) => c.cases === null);
    if (last !== undefined) enter(last);
    else this.#jump(done);
    this.current = done;
  }

  #select(s: SelectStmt, label: Labelled | null): void {
    for (const c of s.body) if (c.comm !== null) this.stmt(c.comm, null);
    const done = this.#block();
    if (label !== null) label.brk = done;
    for (const c of s.body) {
      if (c.comm === null) continue;
      const body = this.#block();
      const next = this.#block();
      this.#jump(body, next);
      this.current = body;
      const { comm } = c;
      this.#within({ brk: done, cont: null, fall: null }, () => {
        if (comm.kind === 'AssignStmt') this.#add(unpackListExpr(comm.lhs)[0] as Node);
        this.#list(c.body);
      });
      this.#jump(done);
      this.current = next;
    }
    const last = s.body.find((c) => c.comm === null);
    if (last !== undefined) {
      this.#within({ brk: done, cont: null, fall: null }, () => this.#list(last.body));
      this.#jump(done);
    }
    this.current = done;
  }
}
