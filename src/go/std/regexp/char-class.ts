// This file makes the sets of runes that a regular expression names: classes, their negations, what folds together with them, and
// Unicode's categories and scripts. A set is a flat list of ranges, `[lo, hi, lo, hi, …]`, sorted and apart.

import { simpleFold } from '../unicode/case.ts';
import { clean, propertyRanges, type Ranges } from '../unicode/ranges.ts';

const MAX_RUNE = 0x10ffff;

/** All other runes. */
export function negate(ranges: Ranges): number[] {
  const out: number[] = [];
  let next = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    if ((ranges[i] as number) > next) out.push(next, (ranges[i] as number) - 1);
    next = (ranges[i + 1] as number) + 1;
  }
  if (next <= MAX_RUNE) out.push(next, MAX_RUNE);
  return out;
}

let foldable: readonly number[] | undefined;

/** The runes beyond ASCII that fold together with others, in their order. */
function foldableRunes(): readonly number[] {
  if (foldable === undefined) {
    const found: number[] = [];
    const ranges = propertyRanges('Changes_When_Casemapped') ?? [];
    for (let i = 0; i < ranges.length; i += 2)
      for (let r = Math.max(0x80, ranges[i] as number); r <= (ranges[i + 1] as number); r++)
        if (simpleFold(r) !== r) found.push(r);
    foldable = found;
  }
  return foldable;
}

/** The ranges with everything that folds together with one of their runes. */
export function fold(ranges: Ranges): number[] {
  const out = [...ranges];
  const add = (r: number): void => {
    for (let f = simpleFold(r); f !== r; f = simpleFold(f)) out.push(f, f);
  };
  for (let i = 0; i < ranges.length; i += 2) {
    const lo = ranges[i] as number;
    const hi = ranges[i + 1] as number;
    for (let r = Math.max(lo, 0x41); r <= Math.min(hi, 0x7a); r++) add(r);
    if (hi < 0x80) continue;
    if (lo === hi) add(lo);
    else for (const r of foldableRunes()) if (r >= lo && r <= hi) add(r);
  }
  return clean(out);
}

const categories = new Set(
  'C Cc Cf Cn Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs'.split(
    ' ',
  ),
);

/** Long names of categories, as canonicalName writes them. */
const aliases = new Map(
  (
    'Other=C Control=Cc Cntrl=Cc Format=Cf Unassigned=Cn Privateuse=Co Surrogate=Cs Letter=L Casedletter=LC ' +
    'Lowercaseletter=Ll Modifierletter=Lm Otherletter=Lo Titlecaseletter=Lt Uppercaseletter=Lu Mark=M Combiningmark=M ' +
    'Spacingmark=Mc Enclosingmark=Me Nonspacingmark=Mn Number=N Decimalnumber=Nd Digit=Nd Letternumber=Nl ' +
    'Othernumber=No Punctuation=P Punct=P Connectorpunctuation=Pc Dashpunctuation=Pd Closepunctuation=Pe ' +
    'Finalpunctuation=Pf Initialpunctuation=Pi Otherpunctuation=Po Openpunctuation=Ps Symbol=S Currencysymbol=Sc ' +
    'Modifiersymbol=Sk Mathsymbol=Sm Othersymbol=So Separator=Z Lineseparator=Zl Paragraphseparator=Zp Spaceseparator=Zs'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** JavaScript knows scripts by codes of four letters too: these are names. */
const shortScripts = new Set(['Ahom', 'Cham', 'Kawi', 'Lisu', 'Modi', 'Newa', 'Thai', 'Toto']);

/** A capital, then small letters, without spaces, hyphens and underscores. */
function canonicalName(name: string): string {
  const bare = name.replace(/[_ -]/g, '');
  const ascii = bare.slice(1).replace(/[A-Z]/g, (c) => c.toLowerCase());
  return bare.slice(0, 1).replace(/[a-z]/, (c) => c.toUpperCase()) + ascii;
}

/** The class `\p{name}`; null if there is none of that name. */
export function unicodeClass(name: string): Ranges | null {
  const canonical = canonicalName(name);
  if (canonical === 'Any') return [0, MAX_RUNE];
  if (canonical === 'Ascii') return [0, 0x7f];
  if (canonical === 'Assigned') return negate(propertyRanges('Cn') as number[]);
  if (canonical === 'Lc') return propertyRanges('LC');
  const category = categories.has(canonical) ? canonical : undefined;
  if (category !== undefined) return propertyRanges(category);
  // Other names are made of letters: nothing else may get into the property.
  if (!/^[A-Z][a-z]+$/.test(canonical)) return null;
  const isCode = canonical.length === 4 && !shortScripts.has(canonical);
  const script = isCode || canonical.startsWith('Qa') ? null : propertyRanges(`Script=${canonical}`);
  if (script !== null) return script;
  const alias = aliases.get(canonical);
  return alias === undefined ? null : propertyRanges(alias);
}

const codes = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

const perl: Readonly<Record<string, Ranges>> = {
  d: codes('09'),
  s: [9, 10, 12, 13, 32, 32],
  w: codes('09AZ__az'),
};

const posix: Readonly<Record<string, Ranges>> = {
  alnum: codes('09AZaz'),
  alpha: codes('AZaz'),
  ascii: [0, 0x7f],
  blank: [9, 9, 32, 32],
  cntrl: [0, 0x1f, 0x7f, 0x7f],
  digit: codes('09'),
  graph: codes('!~'),
  lower: codes('az'),
  print: codes(' ~'),
  punct: codes('!/:@[`{~'),
  space: [9, 13, 32, 32],
  upper: codes('AZ'),
  word: codes('09AZ__az'),
  xdigit: codes('09AFaf'),
};

function group(table: Readonly<Record<string, Ranges>>, name: string): Ranges | null {
  return Object.hasOwn(table, name) ? (table[name] as Ranges) : null;
}

/** The class of `\d` and the like by its letter; capitals negate. */
export function perlClass(letter: string, folds: boolean): Ranges | null {
  const ranges = group(perl, letter.toLowerCase());
  if (ranges === null) return null;
  const wanted = folds ? fold(ranges) : ranges;
  return letter === letter.toLowerCase() ? wanted : negate(wanted);
}

/** The class of `[:name:]`, of which a ^ before the name negates. */
export function posixClass(name: string, folds: boolean): Ranges | null {
  const negated = name.startsWith('^');
  const ranges = group(posix, negated ? name.slice(1) : name);
  if (ranges === null) return null;
  const wanted = folds ? fold(ranges) : ranges;
  return negated ? negate(wanted) : wanted;
}
