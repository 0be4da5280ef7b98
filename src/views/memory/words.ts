// This file says in words what the memory view draws: each variable and each object in a sentence. Pure.

import type { MemoryField, MemoryObject, MemoryPlace, MemoryValue, MemoryVar } from '../../go/go-api.ts';
import type { Recording, Scene } from './model.ts';

const SHOWN = 12;

/** Text of the bytes of a string; what is no UTF-8 is shown as Go escapes it. */
export function quoted(bytes: readonly number[], len: number): string {
  const text = characters(bytes)
    .map(({ text }) => text)
    .join('');
  return `"${text}${len > bytes.length ? '…' : ''}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** The characters of a string with the bytes of each. */
export function characters(bytes: readonly number[]): readonly { text: string; bytes: readonly number[] }[] {
  const found: { text: string; bytes: readonly number[] }[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number;
    const width = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const own = bytes.slice(i, i + width);
    try {
      const text = decoder.decode(Uint8Array.from(own));
      found.push({ text: ESCAPES[text] ?? text, bytes: own });
      i += width;
    } catch {
      found.push({ text: `\\x${first.toString(16).padStart(2, '0')}`, bytes: [first] });
      i++;
    }
  }
  return found;
}

export class Words {
  readonly #recording: Recording;
  readonly #scene: Scene;

  constructor(recording: Recording, scene: Scene) {
    this.#recording = recording;
    this.#scene = scene;
  }

  /** What an object is called: a variable by its name, others by their short name. */
  object(object: number): string {
    const variable = this.#scene.variables.get(object);
    if (variable !== undefined) return `variable ${variable}`;
    return this.#recording.names.get(object) ?? 'something that is not shown';
  }

  place({ object, path }: MemoryPlace): string {
    const way = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
    return way === ''
      ? this.object(object)
      : `${way.replace(/^\./, 'field ').replace(/^\[/, 'element [')} of ${this.object(object)}`;
  }

  variable(v: MemoryVar): string {
    const role = v.role === 'captured' ? ' (of the function around)' : v.role === 'result' ? ' (result)' : '';
    const hidden = v.shadowed ? ' (hidden by an inner variable)' : '';
    return `${v.name} ${v.type}${role}${hidden}: ${this.value(v.value)}`;
  }

  value(value: MemoryValue): string {
    switch (value.kind) {
      case 'plain':
        return value.text;
      case 'string':
        return `${quoted(value.bytes, value.len)}, ${value.len} ${value.len === 1 ? 'byte' : 'bytes'}`;
      case 'nil':
        return 'nil';
      case 'pointer':
        return `pointer to ${this.place(value.to)}`;
      case 'slice': {
        const over =
          value.array.path.length === 0
            ? `array ${this.object(value.array.object)}`
            : this.place(value.array);
        return `slice, length ${value.len}, capacity ${value.cap}, over ${over} from ${value.off}`;
      }
      case 'reference':
        return `refers to ${this.object(value.object)}`;
      case 'func':
        return value.name === '' ? 'a function' : `function ${value.name.replace(/^main\./, '')}`;
      case 'interface':
        return `interface with type ${value.type} and value ${this.value(value.value)}`;
      case 'struct':
        return value.fields.length === 0
          ? value.left > 0
            ? 'a struct of the library'
            : 'an empty struct'
          : `struct with ${value.fields.map((f) => this.#field(f)).join('; ')}`;
      case 'array':
        return `array of ${value.len}: ${this.#list(value.elements, value.len)}`;
      case 'more':
        return 'more';
    }
  }

  #field({ name, value, embedded }: MemoryField): string {
    return `${name}${embedded ? ' (embedded)' : ''} = ${this.value(value)}`;
  }

  #list(values: readonly MemoryValue[], len: number): string {
    const shown = values.slice(0, SHOWN).map((v) => this.value(v));
    if (len > shown.length) shown.push(`and ${len - shown.length} more`);
    return shown.length === 0 ? 'nothing' : shown.join(', ');
  }

  heap(o: MemoryObject): string {
    const name = this.#recording.names.get(o.object) ?? '';
    switch (o.kind) {
      case 'array':
        return `${name}, array ${o.type}: ${this.#list(o.elements, o.len)}`;
      case 'value':
        return `${name}, ${o.name === '' ? '' : `variable ${o.name}, `}${o.type}: ${this.value(o.value)}`;
      case 'map': {
        const entries = o.entries.slice(0, SHOWN).map(([k, v]) => `${this.value(k)} → ${this.value(v)}`);
        if (o.len > entries.length) entries.push(`and ${o.len - entries.length} more`);
        return `${name}, ${o.type}, ${o.len} ${o.len === 1 ? 'entry' : 'entries'}${entries.length === 0 ? '' : `: ${entries.join('; ')}`}`;
      }
      case 'chan':
        return `${name}, ${o.type}, ${o.len} of ${o.cap} queued${o.closed ? ', closed' : ''}${o.len === 0 ? '' : `: ${this.#list(o.queue, o.len)}`}`;
      case 'closure':
        return `${name}, closure ${o.func.replace(/^main\./, '')}${o.vars.length === 0 ? ', holds no variables' : `, holds ${o.vars.map((v) => this.#held(v)).join('; ')}`}`;
    }
  }

  /** What a closure holds is a variable, not a copy, where others can see it. */
  #held(v: MemoryVar): string {
    return v.object === 0
      ? `${v.name} = ${this.value(v.value)}`
      : `${v.name}, which is ${this.object(v.object)}`;
  }
}
