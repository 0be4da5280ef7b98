// This file finds generic functions and types that need infinitely many instances, as in func f[T any]() { f[*T]() }.
//
// Each type parameter is a vertex of a graph. An edge says that a type argument made from the type parameter at its
// source is used for the one at its destination: with weight 0 if it is that very type parameter, with weight 1 if it
// is a type that contains it. A cycle of positive weight means that types grow without end. Types declared inside
// generic functions depend on the type parameters around them, so they are vertices as well.

import { startPos } from '../syntax/index.ts';
import type { Expr, Pos } from '../syntax/nodes.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import type { Package, Scope, TypeName, Var } from './objects.ts';
import { isAlias } from './objectstring.ts';
import type { Named, Type, TypeParam } from './types.ts';
import { typeSet } from './typeset.ts';
import { type Qualifier, typeString } from './typestring.ts';

interface Vertex {
  readonly obj: TypeName;
  /** Weight of the heaviest path found to it, the edge at the end of that path, and its number of edges. */
  weight: number;
  pre: number;
  len: number;
}

interface Edge {
  readonly dst: number;
  readonly src: number;
  readonly weight: number;
  readonly pos: Pos;
  readonly type: Type;
}

export class MonoGraph {
  readonly vertices: Vertex[] = [];
  readonly edges: Edge[] = [];
  // The type parameters of a method's receiver are those of its type's declaration.
  readonly #canon = new Map<TypeParam, TypeParam>();
  readonly #index = new Map<TypeName, number>();

  /** Notes that mpar, in a method's receiver, stands for the type parameter tpar of the type. */
  recordCanon(mpar: TypeParam, tpar: TypeParam): void {
    this.#canon.set(mpar, tpar);
  }

  /** Notes an instance in pkg, whose type arguments are written in xlist as far as they are written. */
  recordInstance(
    pkg: Package,
    pos: Pos,
    tparams: readonly TypeParam[],
    targs: readonly Type[],
    xlist: readonly Expr[],
  ): void {
    tparams.forEach((tpar, i) => {
      const x = xlist[i];
      this.#assign(pkg, x === undefined ? pos : startPos(x), tpar, targs[i] as Type);
    });
  }

  #assign(pkg: Package, pos: Pos, tpar: TypeParam, targ: Type): void {
    // Other packages cannot refer back to this one.
    if (tpar.obj.pkg !== pkg) return;
    const flow = (src: number, t: Type): void => {
      this.#addEdge(this.#typeParamVertex(tpar), src, t === targ ? 0 : 1, pos, targ);
    };
    const walkVars = (list: readonly Var[]): void => {
      for (const v of list) if (v.type !== null) walk(v.type);
    };
    const walk = (typ: Type): void => {
      const t = unalias(typ);
      switch (t.kind) {
        case 'TypeParam':
          flow(this.#typeParamVertex(t), t);
          break;
        case 'Named': {
          const src = this.#localNamedVertex(pkg, t.orig);
          if (src >= 0) flow(src, t);
          t.targs.forEach(walk);
          break;
        }
        case 'Array':
        case 'Chan':
        case 'Slice':
          walk(t.elem);
          break;
        case 'Map':
          walk(t.key);
          walk(t.elem);
          break;
        case 'Pointer':
          walk(t.base);
          break;
        case 'Interface':
          for (const m of typeSet(t).methods) if (m.type !== null) walk(m.type);
          break;
        case 'Signature':
          walkVars(t.params.vars);
          walkVars(t.results.vars);
          break;
        case 'Struct':
          walkVars(t.fields);
          break;
      }
    };
    walk(targ);
  }

  // The vertex of a type that is declared inside a function with type parameters; -1 for other types.
  #localNamedVertex(pkg: Package, named: Named): number {
    const { obj } = named;
    const root = pkg.scope;
    if (obj.pkg !== pkg || obj.parent === root) return -1;
    const known = this.#index.get(obj);
    if (known !== undefined) return known;
    let idx = -1;
    for (let s: Scope | null = obj.parent; s !== null && s !== root; s = s.parent) {
      for (const elem of s.elems.values()) {
        if (elem.kind !== 'TypeName' || isAlias(elem) || elem.pos >= obj.pos) continue;
        if (elem.type?.kind !== 'TypeParam') continue;
        if (idx < 0) idx = this.#addVertex(obj);
        this.#addEdge(idx, this.#typeParamVertex(elem.type), 1, obj.pos, elem.type);
      }
    }
    this.#index.set(obj, idx);
    return idx;
  }

  #typeParamVertex(tpar: TypeParam): number {
    const { obj } = this.#canon.get(tpar) ?? tpar;
    return this.#index.get(obj) ?? this.#addVertex(obj);
  }

  #addVertex(obj: TypeName): number {
    const idx = this.vertices.length;
    this.vertices.push({ obj, weight: 0, pre: -1, len: 0 });
    this.#index.set(obj, idx);
    return idx;
  }

  #addEdge(dst: number, src: number, weight: number, pos: Pos, type: Type): void {
    this.edges.push({ dst, src, weight, pos, type });
  }
}

export const monoMethods = {
  /** Reports a cycle of instances, if there is one. */
  monomorph(this: Checker): void {
    const { vertices, edges } = this.mono;
    // Bellman and Ford's algorithm, for longest paths; a path with as many edges as there are vertices has a cycle.
    let again = true;
    while (again) {
      again = false;
      for (const [i, edge] of edges.entries()) {
        const src = vertices[edge.src] as Vertex;
        const dst = vertices[edge.dst] as Vertex;
        const w = src.weight + edge.weight;
        if (w <= dst.weight) continue;
        dst.pre = i;
        dst.len = src.len + 1;
        if (dst.len === vertices.length) {
          this.reportInstanceLoop(edge.dst);
          return;
        }
        dst.weight = w;
        again = true;
      }
    }
  },

  reportInstanceLoop(this: Checker, v: number): void {
    const { vertices, edges } = this.mono;
    const edgeTo = (i: number): Edge => edges[(vertices[i] as Vertex).pre] as Edge;
    // Going back along the path leads into the cycle.
    const stack: number[] = [];
    while (!stack.includes(v)) {
      stack.push(v);
      v = edgeTo(v).src;
    }
    const err = this.newError('InvalidInstanceCycle');
    err.addf((vertices[v] as Vertex).obj, 'instantiation cycle:');
    const qualify: Qualifier = (pkg) => (pkg === this.pkg ? '' : pkg.path);
    for (const i of stack.slice(stack.indexOf(v))) {
      const edge = edgeTo(i);
      const { obj } = vertices[edge.dst] as Vertex;
      const what = obj.type?.kind === 'TypeParam' ? 'instantiated as' : 'implicitly parameterized by';
      err.addf(edge.pos, `${obj.name} ${what} ${typeString(edge.type, qualify)}`);
    }
    err.report();
  },
};
