// This file finds out which functions may park. While code is being emitted it is not known yet, so the places whose
// text depends on it hold marks; when the whole program is there the graph is solved and the marks are replaced.

/** A function, an interface method or a signature, as far as parking is concerned. */
export class ParkNode {
  readonly id: number;
  parks: boolean;
  /** Nodes that park if this one does. */
  readonly dependents = new Set<ParkNode>();
  /** Named where a message needs it. */
  readonly label: string;
  constructor(id: number, parks: boolean, label: string) {
    this.id = id;
    this.parks = parks;
    this.label = label;
  }
}

/**
 * Marks: `\ue001KIND id\ue002`. y and z enclose a call (`(yield* ` and `)`), s is the star of a generator, f and a the two
 * ends of a closure's head, i the prefix of an interface method, P the name of the parking runner, b a boolean,
 * w and x enclose what only the parking form needs.
 */
export type MarkKind = 'y' | 'z' | 's' | 'f' | 'a' | 'i' | 'P' | 'b';

const texts: Record<MarkKind, readonly [parking: string, plain: string]> = {
  y: ['(yield* ', ''],
  z: [')', ''],
  s: ['*', ''],
  f: ['function* ', ''],
  a: ['', ' =>'],
  i: ['$$', '$'],
  P: ['P', ''],
  b: ['true', 'false'],
};

export class ParkGraph {
  readonly #nodes: ParkNode[] = [];

  node(label: string, parks = false): ParkNode {
    const n = new ParkNode(this.#nodes.length, parks, label);
    this.#nodes.push(n);
    return n;
  }

  /** `from` parks if `on` does. */
  depend(from: ParkNode, on: ParkNode): void {
    if (from !== on) on.dependents.add(from);
  }

  solve(): void {
    const work = this.#nodes.filter((n) => n.parks);
    for (let n = work.pop(); n !== undefined; n = work.pop()) {
      for (const d of n.dependents) {
        if (d.parks) continue;
        d.parks = true;
        work.push(d);
      }
    }
  }

  resolve(text: string): string {
    return text.replace(/\ue001([a-zA-Z])(\d+)\ue002/g, (_, kind: MarkKind, id: string) => {
      const parks = (this.#nodes[Number(id)] as ParkNode).parks;
      return texts[kind][parks ? 0 : 1];
    });
  }
}

export function mark(kind: MarkKind, node: ParkNode): string {
  return `\ue001${kind}${node.id}\ue002`;
}

/** A call that is `yield*`ed if node parks. */
export function parkingCall(node: ParkNode, text: string): string {
  return mark('y', node) + text + mark('z', node);
}
