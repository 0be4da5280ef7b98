// This file finds out which functions may park. While code is being emitted it is not known yet, so the places whose
// text depends on it hold marks; when the whole program is there the graph is solved and the marks are replaced. The same
// graph tells which functions are recursive; those are put together in two forms.

/** A function, an interface method or a signature, as far as parking is concerned. */
export class ParkNode {
  readonly id: number;
  parks: boolean;
  /** It may call itself, directly or through others. */
  recursive = false;
  /** It is recursive, or lies between such: it takes and passes on how full the stack is. */
  carries = false;
  /** Nodes that park if this one does; some may be there more than once. */
  readonly dependents: ParkNode[] = [];
  /** Named where a message needs it. */
  readonly label: string;
  constructor(id: number, parks: boolean, label: string) {
    this.id = id;
    this.parks = parks;
    this.label = label;
  }
}

/**
 * Marks: `\x81KIND id\x82`. y and z enclose a call (`(yield* ` and `)`), s is the star of a generator, f and a the two
 * ends of a closure's head, i the prefix of an interface method, P the name of the parking runner, b a boolean.
 *
 * A function that may call itself, by whatever way, exists twice unless it parks: as a plain function, and as a generator
 * function ("deep form") that the runtime drives on a stack of its own when JavaScript's is nearly full. A small one that
 * calls itself has its plain form twice, and the two call each other: JavaScript engines expand calls of other functions in
 * place, but not those of a function itself. n follows the name of a function in a call, h in its own head, v and V enclose a function value to be called, d and e pass on how
 * full the stack is (e where no argument stands before), p and q take it as a parameter; c and C enclose the function's
 * own arguments and become the check, which stands first in the function.
 *
 * F, S and I begin the text of a function, E ends it: a declared function or a method on a prototype, a closure that is
 * a value, and a closure that only the function around it calls, which has the form of that function.
 */
export type MarkKind =
  | 'y'
  | 'z'
  | 's'
  | 'f'
  | 'a'
  | 'i'
  | 'P'
  | 'b'
  | 'n'
  | 'h'
  | 'v'
  | 'V'
  | 'd'
  | 'e'
  | 'p'
  | 'q'
  | 'c'
  | 'C'
  | 'F'
  | 'S'
  | 'I'
  | 'E';

const texts: Partial<Record<MarkKind, readonly [parking: string, plain: string]>> = {
  y: ['(yield* ', ''],
  z: [')', ''],
  s: ['*', ''],
  f: ['function* ', ''],
  a: ['', ' =>'],
  i: ['$$', '$'],
  P: ['P', ''],
  b: ['true', 'false'],
};

/** The function whose text is being put together. */
interface Scope {
  readonly kind: 'F' | 'S' | 'I';
  readonly node: ParkNode;
  /** It is the deep form. */
  readonly deep: boolean;
  /** What follows its name, and what follows it where it calls itself. */
  readonly suffix: string;
  readonly calls: string;
  /** What a frame of it takes of the stack, in bytes, as far as one can tell. */
  readonly weight: number;
}

/** What a resumed generator takes of the stack besides its registers. */
const GENERATOR_WEIGHT = 300;
const DEEP = '$d';
const TWIN = '$t';
/** How long the text of a function may be that has a twin. What V8 expands in place has at most 460 bytes of its bytecode. */
const SMALL = 1000;

export class ParkGraph {
  readonly #nodes: ParkNode[] = [];

  node(label: string, parks = false): ParkNode {
    const n = new ParkNode(this.#nodes.length, parks, label);
    this.#nodes.push(n);
    return n;
  }

  /** node parks whatever it calls. */
  parks(node: ParkNode): void {
    node.parks = true;
  }

  /** `from` calls `on`: it parks if `on` does. */
  depend(from: ParkNode, on: ParkNode): void {
    if (from === on) from.recursive = true;
    else if (on.dependents.at(-1) !== from) on.dependents.push(from);
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
    this.#findCycles();
  }

  /** Finds what is recursive (Tarjan's strongly connected components, without recursion) and what lies between. */
  #findCycles(): void {
    const nodes = this.#nodes;
    const index = new Int32Array(nodes.length).fill(-1);
    const low = new Int32Array(nodes.length);
    const onStack = new Uint8Array(nodes.length);
    /** How many edges of a node have been followed. */
    const followed = new Int32Array(nodes.length);
    const stack: ParkNode[] = [];
    const walk: ParkNode[] = [];
    const recursive: ParkNode[] = [];
    let count = 0;
    const enter = (n: ParkNode): void => {
      index[n.id] = low[n.id] = count++;
      stack.push(n);
      onStack[n.id] = 1;
      walk.push(n);
    };
    const lower = (n: ParkNode, to: number): void => {
      if (to < (low[n.id] as number)) low[n.id] = to;
    };
    for (const root of nodes) {
      if (index[root.id] !== -1) continue;
      enter(root);
      for (let n = walk.at(-1); n !== undefined; n = walk.at(-1)) {
        const edge = followed[n.id] as number;
        if (edge < n.dependents.length) {
          followed[n.id] = edge + 1;
          const m = n.dependents[edge] as ParkNode;
          if (index[m.id] === -1) enter(m);
          else if (onStack[m.id] === 1) lower(n, index[m.id] as number);
          continue;
        }
        walk.pop();
        const parent = walk.at(-1);
        if (parent !== undefined) lower(parent, low[n.id] as number);
        if (low[n.id] !== index[n.id]) continue;
        const alone = stack.at(-1) === n;
        for (let m = stack.pop() as ParkNode; ; m = stack.pop() as ParkNode) {
          onStack[m.id] = 0;
          if (!alone) m.recursive = true;
          if (m.recursive) recursive.push(m);
          if (m === n) break;
        }
      }
    }
    const above = reach(recursive, (n) => n.dependents);
    const callees = new Map<ParkNode, ParkNode[]>();
    for (const n of above) {
      for (const d of n.dependents) {
        const list = callees.get(d);
        if (list === undefined) callees.set(d, [n]);
        else list.push(n);
      }
    }
    for (const n of reach(recursive, (n) => callees.get(n) ?? [])) n.carries = true;
  }

  /** Text in which the marks are replaced. */
  resolve(text: string): string {
    return resolveMarks(text, this.#nodes);
  }
}

/** Replaces the marks in text. Their numbers are places in nodes, what is known of which must be final. */
export function resolveMarks(text: string, nodes: readonly ParkNode[]): string {
  return new Resolver(nodes).resolve(text, null);
}

class Resolver {
  readonly #nodes: readonly ParkNode[];

  constructor(nodes: readonly ParkNode[]) {
    this.#nodes = nodes;
  }

  resolve(text: string, scope: Scope | null): string {
    let out = '';
    let at = 0;
    // Most texts have none.
    if (!text.includes('\x81')) return text;
    for (let i = text.indexOf('\x81'); i >= 0; i = text.indexOf('\x81', at)) {
      out += text.slice(at, i);
      at = text.indexOf('\x82', i) + 1;
      const kind = text[i + 1] as MarkKind;
      const id = Number(text.slice(i + 2, at - 1));
      if (kind === 'F' || kind === 'S' || kind === 'I') {
        const end = closing(text, at);
        out += this.#function(kind, id, text.slice(at, end.index), scope);
        at = end.after;
      } else if (kind === 'c') {
        const end = text.indexOf('\x81C', at);
        if (scope !== null) out += check(scope, text.slice(at, end));
        at = text.indexOf('\x82', end) + 1;
      } else out += resolveMark(kind, this.#nodes[id] as ParkNode, scope);
    }
    return out + text.slice(at);
  }

  #function(kind: 'F' | 'S' | 'I', id: number, text: string, outer: Scope | null): string {
    const node = this.#nodes[id] as ParkNode;
    // Only of what passes on how full the stack is does anybody ask how much it takes.
    const length = node.carries ? lengthOf(text) : 0;
    const size = 110 + 12 * (text.match(/\b(?:let|const) /g)?.length ?? 0) + Math.min(800, length / 20);
    const form = (deep: boolean, suffix = deep ? DEEP : '', calls = suffix): string => {
      const weight = Math.round(size) + (deep || node.parks ? GENERATOR_WEIGHT : 0);
      return this.resolve(text, { kind, node, deep, suffix, calls, weight });
    };
    const twice = node.recursive && !node.parks;
    if (kind === 'I') return form(twice && outer?.deep === true);
    if (!twice) return form(false);
    if (kind === 'S') return `$.both(${form(false)}, ${form(true)})`;
    const twins = length < SMALL && text.includes(`\x81n${id}\x82`);
    const plain = twins ? [form(false, '', TWIN), form(false, TWIN, '')] : [form(false)];
    return [...plain, form(true)].join('\n');
  }
}

/** How long text is, whatever the numbers in its marks are; a line counts as indented and as one that has an entry. */
function lengthOf(text: string): number {
  let { length } = text;
  for (const [found] of text.matchAll(/(?<=\x81[a-zA-Z]|\x85)\d+|\n|\x83-?\d+\x84/g))
    length += found === '\n' ? 7 : (found < '\x83' ? 3 : 0) - found.length;
  return length;
}

function resolveMark(kind: MarkKind, node: ParkNode, scope: Scope | null): string {
  const deep = scope?.deep === true && node.recursive && !node.parks;
  const text = texts[kind];
  if (text !== undefined) {
    if (scope?.kind === 'S' && node.recursive && node === scope.node) {
      // It must have a name to check by.
      if (kind === 'f') return `function${deep || node.parks ? '*' : ''} self$`;
      if (kind === 'a') return '';
    }
    return text[deep || node.parks ? 0 : 1];
  }
  const passes = scope?.node.carries === true && node.carries;
  switch (kind) {
    case 'n':
      return node === scope?.node ? scope.calls : deep ? DEEP : '';
    case 'h':
      return scope?.suffix ?? '';
    case 'v':
      return deep ? '$.deepOf(' : '';
    case 'V':
      return deep ? ')' : '';
    case 'd':
      return passes ? `, dp$ + ${scope?.weight}` : '';
    case 'e':
      return passes ? `dp$ + ${scope?.weight}` : '';
    case 'p':
      return node.carries ? ', dp$ = $.base' : '';
    case 'q':
      return node.carries ? 'dp$ = $.base' : '';
    default:
      throw new Error(`stray mark ${kind}`);
  }
}

/** What a recursive function does first. args is its name and its parameters, as a call. */
function check({ kind, node, deep }: Scope, call: string): string {
  if (!node.recursive) return '';
  const open = call.indexOf('(');
  const args = call.slice(open);
  const name = kind === 'S' ? 'self$' : call.slice(0, open);
  // The line belongs to no Go function: a trace has the frame above it already.
  const line = (text: string): string => `\x83-1\x84  ${text}\n`;
  if (node.parks) return line(`if (dp$ > $seg$) return $.back(yield ${name}${args});`);
  if (deep) return line(`if (dp$ > $full$) return $.back(yield ${name}${kind === 'S' ? '' : DEEP}${args});`);
  const list = args === '()' ? '' : `, ${args.slice(1, -1)}`;
  return line(`if (dp$ > $full$) return $.deep(${name}${kind === 'S' ? '.d$' : DEEP}${list});`);
}

/** Where the function's text ends whose beginning mark ends at i. */
function closing(text: string, i: number): { index: number; after: number } {
  let depth = 1;
  for (let at = text.indexOf('\x81', i); at >= 0; at = text.indexOf('\x81', at + 1)) {
    const kind = text[at + 1];
    if (kind === 'E') depth--;
    else if (kind === 'F' || kind === 'S' || kind === 'I') depth++;
    if (depth === 0) return { index: at, after: text.indexOf('\x82', at) + 1 };
  }
  throw new Error('a function without end');
}

function reach(from: readonly ParkNode[], next: (n: ParkNode) => Iterable<ParkNode>): Set<ParkNode> {
  const seen = new Set(from);
  for (const n of seen) for (const m of next(n)) seen.add(m);
  return seen;
}

export function mark(kind: MarkKind, node: ParkNode): string {
  return `\x81${kind}${node.id}\x82`;
}

/** A call that is `yield*`ed if node parks. */
export function parkingCall(node: ParkNode, text: string): string {
  return mark('y', node) + text + mark('z', node);
}

/** Arguments of a call of node in parentheses, with what else such a function takes. */
export function callArgs(node: ParkNode, args: readonly string[]): string {
  return `(${args.join(', ')}${mark(args.length === 0 ? 'e' : 'd', node)})`;
}

/** The same for the parameters in the function's head. */
export function params(node: ParkNode, names: readonly string[]): string {
  return `(${names.join(', ')}${mark(names.length === 0 ? 'q' : 'p', node)})`;
}

/** The line that checks the stack, for the beginning of a function's body; '' if there is no need. */
export function stackCheck(node: ParkNode, name: string, names: readonly string[]): string {
  return `${mark('c', node)}${name}(${names.join(', ')})${mark('C', node)}`;
}
