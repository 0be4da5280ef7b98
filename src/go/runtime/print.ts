// This file writes values as the print built-ins and the report of a panic do: without package fmt, to stderr.

import type { GoValue, Iface, Parking } from './api.ts';
import { nilSlice, type Slice } from './backing.ts';
import type { Complex } from './complex.ts';
import { formatFloat } from './ftoa.ts';
import { ExitSignal, FatalSignal, type GoPanic } from './gopanic.ts';
import { toPanic } from './panic.ts';
import { basicT, type RType, unbox } from './type.ts';

function formatComplex(c: Complex, bits: 32 | 64): string {
  const im = formatFloat(c.im, 'g', -1, bits);
  return `(${formatFloat(c.re, 'g', -1, bits)}${/^[+-]/.test(im) || im === 'NaN' ? (im === 'NaN' ? '+' : '') : '+'}${im}i)`;
}

/** A basic value as print writes it; null for kinds that print shows as an address. */
function formatBasic(v: GoValue, t: RType): string | null {
  switch (t.kind) {
    case 'string':
      return v as string;
    case 'float32':
      return formatFloat(v as number, 'g', -1, 32);
    case 'float64':
      return formatFloat(v as number, 'g', -1, 64);
    case 'complex64':
      return formatComplex(v as Complex, 32);
    case 'complex128':
      return formatComplex(v as Complex, 64);
    case 'array':
    case 'chan':
    case 'func':
    case 'interface':
    case 'map':
    case 'pointer':
    case 'slice':
    case 'struct':
      return null;
    default:
      return String(v);
  }
}

const FIRST_ADDRESS = 0xc000010000;
let addresses = new WeakMap<object, number>();
let nextAddress = FIRST_ADDRESS;

/** Starts counting anew: the same program prints the same addresses in every run. */
export function beginAddresses(): void {
  addresses = new WeakMap();
  nextAddress = FIRST_ADDRESS;
}

/** A number that stands for the place of an object, the same every time: JavaScript has no addresses. */
export function addressOf(v: unknown): string {
  if (v === null) return '0x0';
  const o = v as object;
  let a = addresses.get(o);
  if (a === undefined) {
    addresses.set(o, (a = nextAddress));
    nextAddress += 16;
  }
  return `0x${a.toString(16)}`;
}

/** One argument of print or println. */
export function formatPrint(v: GoValue, t: RType): string {
  const text = formatBasic(v, t);
  if (text !== null) return text;
  if (t.kind === 'interface')
    return v === null ? '(0x0,0x0)' : `(${addressOf((v as Iface).type$)},${addressOf(v)})`;
  if (t.kind === 'slice')
    return `[${(v as Slice).len}/${(v as Slice).cap}]${addressOf(v === nilSlice ? null : (v as Slice).arr)}`;
  return addressOf(v);
}

/** What the report of an uncaught panic says of its value. Errors and Stringers speak for themselves. */
function formatPanicValue(p: GoPanic): string {
  const x = p.value;
  if (x === null) return 'nil';
  const own = callText(x, 'Error') ?? callText(x, 'String');
  if (own !== null) return own.replaceAll('\n', '\n\t');
  const t = x.type$;
  const text = formatBasic(unbox(x), t);
  if (text === null) return `(${t.str}) ${addressOf(unbox(x))}`;
  const shown = text.replaceAll('\n', '\n\t');
  const predeclared = t.pkgPath === '';
  if (predeclared) return shown;
  if (t.kind === 'string') return `${t.str}("${shown}")`;
  return t.kind.startsWith('complex') ? t.str + shown : `${t.str}(${shown})`;
}

/** The result of a method without arguments that gives a string, or null if there is none or it does not finish. */
function callText(x: Iface, method: 'Error' | 'String'): string | null {
  if (!x.type$.methods.some((m) => m.name === method)) return null;
  const fns = x as unknown as Record<string, (() => unknown) | undefined>;
  try {
    const plain = fns[`$${method}`];
    if (plain !== undefined) return plain.call(x) as string;
    const r = (fns[`$$${method}`]?.call(x) as Parking | undefined)?.next();
    return r?.done ? (r.value as string) : null;
  } catch (e) {
    const p = e instanceof ExitSignal ? null : toPanic(e);
    if (p === null || p instanceof FatalSignal) return null;
    const { value } = p;
    const said =
      value?.type$ === basicT('string') ? String(unbox(value)) : `type ${value?.type$.str ?? 'nil'}`;
    throw new FatalSignal(`panic while printing panic value: ${said}`, p.origin);
  }
}

/** `panic: …` with the panics that were in progress before it, oldest first. A Go string. */
export function formatPanics(p: GoPanic): string {
  let out = '';
  if (p.link !== null) {
    out += formatPanics(p.link);
    if (p.link.repanicked) return out;
    if (!p.link.goexit) out += '\t';
  }
  if (p.goexit) return out;
  out += `panic: ${formatPanicValue(p)}`;
  if (p.recovered) out += p.repanicked ? ' [recovered, repanicked]' : ' [recovered]';
  out += '\n';
  if (p.sigsegv) out += '[signal SIGSEGV: segmentation violation]\n';
  return out;
}
