// This file orders the initialisation of package-level variables: "… by repeatedly selecting the next variable in
// declaration order that … is ready for initialization": it has no initialiser, or none that depends, directly or
// through functions, on an uninitialised variable. What comes out is Info.initOrder.

import type { Checker, DeclInfo } from './checker.ts';
import type { Const, Func, Obj, Var } from './objects.ts';

type Dependency = Const | Var | Func;

/** A package-level object in the dependency graph. */
class GraphNode {
  readonly obj: Dependency;
  /** Nodes that depend on this one, and nodes that it depends on. */
  readonly pred = new Set<GraphNode>();
  readonly succ = new Set<GraphNode>();
  /** Dependencies not initialised yet. */
  ndeps = 0;
  done = false;
  constructor(obj: Dependency) {
    this.obj = obj;
  }
}

function isDependency(obj: Obj): obj is Dependency {
  return obj.kind === 'Const' || obj.kind === 'Var' || obj.kind === 'Func';
}

/** The graph of constants and variables; a dependency on a function is one on what the function depends on. */
function dependencyGraph(objMap: ReadonlyMap<Obj, DeclInfo>): GraphNode[] {
  const nodes = new Map<Obj, GraphNode>();
  for (const obj of objMap.keys()) if (isDependency(obj)) nodes.set(obj, new GraphNode(obj));
  for (const [obj, n] of nodes) {
    for (const d of objMap.get(obj)!.deps) {
      const s = nodes.get(d);
      if (s === undefined) continue;
      n.succ.add(s);
      s.pred.add(n);
    }
  }
  const graph: GraphNode[] = [];
  const funcs: GraphNode[] = [];
  for (const n of nodes.values()) (n.obj.kind === 'Func' ? funcs : graph).push(n);
  // Taking out cheap functions first keeps the number of edges small.
  const cost = (n: GraphNode): number => n.pred.size * n.succ.size;
  funcs.sort((a, b) => cost(a) - cost(b));
  for (const n of funcs) {
    for (const p of n.pred) {
      if (p === n) continue;
      for (const s of n.succ) {
        if (s === n) continue;
        p.succ.add(s);
        s.pred.add(p);
      }
      p.succ.delete(n);
    }
    for (const s of n.succ) s.pred.delete(n);
  }
  for (const n of graph) n.ndeps = n.succ.size;
  return graph;
}

/** A node in the queue, with the dependencies it had when it was entered. */
interface Entry {
  readonly node: GraphNode;
  readonly ndeps: number;
}

/** Whether a comes before b: constants first, then what waits for less, then what is declared first. */
function before(a: Entry, b: Entry): boolean {
  const aConst = a.node.obj.kind === 'Const';
  if (aConst !== (b.node.obj.kind === 'Const')) return aConst;
  return a.ndeps < b.ndeps || (a.ndeps === b.ndeps && a.node.obj.order < b.node.obj.order);
}

/** A binary heap. A node whose ndeps has changed is entered again; pop passes over the entry it had before. */
class NodeQueue {
  readonly #heap: Entry[] = [];

  push(node: GraphNode): void {
    const h = this.#heap;
    let i = h.length;
    h.push({ node, ndeps: node.ndeps });
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!before(h[i]!, h[parent]!)) break;
      [h[i], h[parent]] = [h[parent]!, h[i]!];
      i = parent;
    }
  }

  pop(): GraphNode | null {
    const h = this.#heap;
    for (;;) {
      const top = h[0];
      if (top === undefined) return null;
      const last = h.pop()!;
      if (h.length > 0) {
        h[0] = last;
        this.#sink();
      }
      if (!top.node.done && top.ndeps === top.node.ndeps) return top.node;
    }
  }

  #sink(): void {
    const h = this.#heap;
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < h.length && before(h[child]!, h[least]!)) least = child;
      if (least === i) return;
      [h[i], h[least]] = [h[least]!, h[i]!];
      i = least;
    }
  }
}

export const initorderMethods = {
  initOrder(this: Checker): void {
    const queue = new NodeQueue();
    for (const n of dependencyGraph(this.objMap)) queue.push(n);
    const emitted = new Set<DeclInfo>();
    for (let n = queue.pop(); n !== null; n = queue.pop()) {
      n.done = true;
      // What still waits for others when nothing is left that does not is part of a cycle, or depends on one.
      if (n.ndeps > 0) {
        const cycle = findPath(this.objMap, n.obj, n.obj, new Set());
        if (cycle !== null) this.reportCycle(cycle);
      }
      for (const p of n.pred) {
        p.ndeps--;
        if (!p.done) queue.push(p);
      }
      const { obj } = n;
      const d = this.objMap.get(obj)!;
      if (obj.kind !== 'Var' || d.init === null || emitted.has(d)) continue;
      // var a, b = f() is one initialisation, done with the first of its variables.
      emitted.add(d);
      this.info.initOrder.push({ lhs: d.lhs ?? [obj], rhs: d.init });
    }
  },

  reportCycle(this: Checker, cycle: readonly Obj[]): void {
    let obj = cycle[0]!;
    if (cycle.length === 1) {
      this.errorf(obj, 'InvalidInitCycle', `initialization cycle: ${obj.name} refers to itself`);
      return;
    }
    const err = this.newError('InvalidInitCycle');
    err.addf(obj, `initialization cycle for ${obj.name}`);
    for (let j = cycle.length - 1; j >= 0; j--) {
      const next = cycle[j]!;
      err.addf(obj, `${obj.name} refers to ${next.name}`);
      obj = next;
    }
    err.report();
  },
};

/** The objects on a way of dependencies from one object to another, last first; null if there is none. */
function findPath(objMap: ReadonlyMap<Obj, DeclInfo>, from: Obj, to: Obj, seen: Set<Obj>): Obj[] | null {
  if (seen.has(from)) return null;
  seen.add(from);
  const deps = [...(objMap.get(from)?.deps ?? [])].sort((a, b) => a.order - b.order);
  for (const d of deps) {
    if (d === to) return [d];
    const path = findPath(objMap, d, to, seen);
    if (path !== null) {
      path.push(d);
      return path;
    }
  }
  return null;
}
