/**
 * This file reads the declarations of server/protocol.ts, and the comments that explain them, for the reference page: the
 * text of the file goes in, interfaces and unions with their fields come out. It knows the forms in which that file is
 * written and no others; what it does not know is an error, so that nothing is left out in silence.
 */

export interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  /** As written, without readonly. */
  readonly type: string;
  readonly doc: string;
  /** The fields of an object type that is written out. */
  readonly fields: readonly Field[];
}

/** A type of the protocol: one form of an object, or one of several. */
export interface Declaration {
  readonly name: string;
  readonly doc: string;
  /** Another declaration that it begins with. */
  readonly base: string | undefined;
  readonly forms: readonly Form[];
}

/** An object that is written out, or the name of another declaration, or a value. */
export type Form =
  | { readonly kind: 'object'; readonly doc: string; readonly fields: readonly Field[] }
  | { readonly kind: 'name'; readonly doc: string; readonly name: string };

/** A constant of a table, such as a close code. */
export interface Constant {
  readonly name: string;
  readonly value: string;
  readonly doc: string;
}

interface Token {
  readonly kind: 'doc' | 'word' | 'string' | 'mark';
  readonly text: string;
}

const TOKEN =
  /\/\*\*([\s\S]*?)\*\/|\/\/[^\n]*|\/\*[\s\S]*?\*\/|('(?:[^'\\]|\\.)*')|([\w$.]+)|\s+|(=>|[^\w\s])/g;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [, doc, string, word, mark] of text.matchAll(TOKEN)) {
    if (doc !== undefined) tokens.push({ kind: 'doc', text: plain(doc) });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
  }
  return tokens;
}

/** A comment without its stars; paragraphs are kept apart by an empty line. */
function plain(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim()
    .replace(/([^\n])\n(?=[^\n])/g, '$1 ');
}

/** What a file says of itself at its top. */
export function openingOf(text: string): readonly string[] {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1];
  if (comment === undefined) throw new Error('The file does not open with a comment.');
  return plain(comment).split(/\n\n+/);
}

export function declarationsOf(text: string): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  // The comment at the top belongs to the file.
  const reader = new Reader(tokensOf(text.replace(/^\/\*\*[\s\S]*?\*\//, '')));
  while (!reader.isAtEnd) {
    const declaration = reader.statement();
    if (declaration !== undefined) found.set(declaration.name, declaration);
  }
  return found;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** One statement: a declaration, or undefined for one that is none. */
  statement(): Declaration | undefined {
    const doc = this.#doc();
    this.#take('export');
    const what = this.#next();
    if (what === 'interface') return this.#interface(doc);
    if (what === 'type') return this.#type(doc);
    if (what !== 'const') throw new Error(`A statement of the protocol begins with "export ${what}".`);
    while (this.#next() !== ';');
    return undefined;
  }

  #interface(doc: string): Declaration {
    const name = this.#next();
    const base = this.#isNext('extends') ? this.#next() : undefined;
    return { name, doc, base, forms: [{ kind: 'object', doc: '', fields: this.#fields() }] };
  }

  #type(doc: string): Declaration {
    const name = this.#next();
    this.#take('=');
    const forms: Form[] = [];
    do {
      let own = this.#doc();
      this.#isNext('|');
      own = this.#doc() || own;
      if (this.#peek() === '{') forms.push({ kind: 'object', doc: own, fields: this.#fields() });
      else forms.push({ kind: 'name', doc: own, name: this.#until(['|', ';']) });
    } while (this.#peek() !== ';');
    this.#take(';');
    return { name, doc, base: undefined, forms };
  }

  #fields(): Field[] {
    this.#take('{');
    const fields: Field[] = [];
    while (!this.#isNext('}')) {
      const doc = this.#doc();
      this.#take('readonly');
      const name = this.#next();
      const isOptional = this.#isNext('?');
      this.#take(':');
      const start = this.#at;
      let nested: Field[] = [];
      if (this.#peek() === '{') {
        nested = this.#fields();
        this.#at = start;
      }
      const type = this.#until([';', '}']);
      this.#isNext(';');
      fields.push({ name, isOptional, type, doc, fields: nested });
    }
    return fields;
  }

  /** The text up to one of the marks that is not within brackets. */
  #until(ends: readonly string[]): string {
    let text = '';
    let depth = 0;
    while (depth > 0 || !ends.includes(this.#peek())) {
      if (this.#tokens[this.#at]?.kind === 'doc') {
        this.#at++;
        continue;
      }
      const token = this.#next();
      if ('{[(<'.includes(token)) depth++;
      if ('}])>'.includes(token)) depth--;
      if (token === 'readonly') continue;
      const isTight = /^[;:?,\]>)]$/.test(token) || token === '[' || token === '<' || /[[<(]$/.test(text);
      text += text === '' || isTight ? token : ` ${token}`;
    }
    return text.replace(/;? \}/g, ' }');
  }

  /** All comments here: the last is about what follows. */
  #doc(): string {
    let doc = '';
    for (; this.#tokens[this.#at]?.kind === 'doc'; this.#at++) doc = this.#tokens[this.#at]!.text;
    return doc;
  }

  #peek(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('The protocol ends within a declaration.');
    return token.text;
  }

  #next(): string {
    const text = this.#peek();
    this.#at++;
    return text;
  }

  #isNext(text: string): boolean {
    if (this.#peek() !== text) return false;
    this.#at++;
    return true;
  }

  #take(text: string): void {
    const next = this.#next();
    if (next !== text) throw new Error(`"${next}" stands where the protocol should have "${text}".`);
  }
}

/** The entries of a constant table that is written as a comment, a name and a value, one after another. */
export function constantsOf(text: string, table: string): readonly Constant[] {
  const body = new RegExp(`export const ${table} = \\{([\\s\\S]*?)\\} as const;`).exec(text)?.[1];
  if (body === undefined) throw new Error(`There is no table ${table}.`);
  const entry = /\/\*\*([\s\S]*?)\*\/\s*(\w+): ([^,]+),/g;
  return [...body.matchAll(entry)].map(([, doc, name, value]) => ({
    name: name!,
    value: value!,
    doc: plain(doc!),
  }));
}

/** The text of a comment in pieces: what is in backquotes is code. */
export function piecesOf(doc: string): readonly { readonly text: string; readonly isCode: boolean }[] {
  return doc
    .split('`')
    .map((text, i) => ({ text, isCode: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
