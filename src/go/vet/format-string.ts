// This file takes the format strings of fmt.Printf and its kin apart. Strings are byte strings.

import { utf8DecodeRune } from '../syntax/index.ts';

/** A width or precision that an argument gives. */
interface Dynamic {
  /** Which argument of the call, from 0. */
  readonly arg: number;
  readonly indexed: boolean;
}

/** One directive, such as %[2]*.3d. */
export interface Directive {
  readonly text: string;
  /** Where text begins in the format. */
  readonly start: number;
  readonly flags: string;
  readonly verb: number;
  /** Which argument of the call the verb formats, from 0. */
  readonly arg: number;
  readonly indexed: boolean;
  readonly width: Dynamic | null;
  readonly precision: Dynamic | null;
}

/** The directives of a format that stands before the argument number first of its call, or what is wrong with one. */
export function parseFormat(format: string, first: number): Directive[] | { readonly error: string } {
  const directives: Directive[] = [];
  let next = first;
  for (let i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i)) {
    const parser = new DirectiveParser(format, i, first, next);
    const d = parser.parse();
    if (typeof d === 'string') return { error: d };
    directives.push(d);
    i += d.text.length;
    if (d.verb !== 0x25) next = d.arg + 1;
  }
  return directives;
}

class DirectiveParser {
  readonly #text: string;
  readonly #start: number;
  readonly #first: number;
  #arg: number;
  #at = 1;
  // An index [n] was read and what it is for is still to come.
  #pending = false;

  constructor(format: string, start: number, first: number, arg: number) {
    this.#text = format.slice(start);
    this.#start = start;
    this.#first = first;
    this.#arg = arg;
  }

  /** The directive, or what is wrong with it. */
  parse(): Directive | string {
    const text = this.#text;
    const flags = (/^[#0+\- ]*/.exec(text.slice(1)) as RegExpExecArray)[0];
    this.#at += flags.length;
    let error = this.#index();
    if (error !== '') return error;
    const width = this.#size();
    let precision: Dynamic | null = null;
    if (text[this.#at] === '.') {
      this.#at++;
      error = this.#index();
      if (error !== '') return error;
      precision = this.#size();
    }
    if (!this.#pending) error = this.#index();
    if (error !== '') return error;
    if (this.#at >= text.length) return `format ${text} is missing verb at end of string`;
    const { rune, width: bytes } = utf8DecodeRune(text, this.#at);
    return {
      text: text.slice(0, this.#at + bytes),
      start: this.#start,
      flags,
      verb: rune,
      arg: this.#arg,
      indexed: this.#pending,
      width,
      precision,
    };
  }

  #index(): string {
    const text = this.#text;
    if (text[this.#at] !== '[') return '';
    const start = this.#at + 1;
    const digits = (/^[0-9]*/.exec(text.slice(start)) as RegExpExecArray)[0];
    let end = start + digits.length;
    const well = digits !== '' && text[end] === ']';
    if (!well) {
      end = text.indexOf(']', start);
      if (end < 0) return `format ${text} is missing closing ]`;
    }
    const n = Number(digits);
    if (!well || n <= 0 || n > 0x7fffffff)
      return `format has invalid argument index [${text.slice(start, end)}]`;
    this.#at = end + 1;
    this.#arg = n + this.#first - 1;
    this.#pending = true;
    return '';
  }

  #size(): Dynamic | null {
    if (this.#text[this.#at] === '*') {
      this.#at++;
      const size = { arg: this.#arg, indexed: this.#pending };
      this.#pending = false;
      this.#arg++;
      return size;
    }
    this.#at += (/^[0-9]*/.exec(this.#text.slice(this.#at)) as RegExpExecArray)[0].length;
    return null;
  }
}
