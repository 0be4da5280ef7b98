// This file finds out which time zone is in use when, from Intl: by asking for the offset at the ends of blocks of time and, where they
// differ, for the instant of the change between them.

import type { zoneNames as ZoneNamesOf } from './zone-names.ts';

/** Given when the functions of package time are loaded that ask for the names. */
let zoneNames: typeof ZoneNamesOf = () => undefined;

export function setZoneNames(of: typeof ZoneNamesOf): void {
  zoneNames = of;
}

/** A zone in use from start up to end, in seconds since 1970; null: it has no such bound. */
export interface ZoneSpan {
  readonly name: string;
  readonly offset: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly isDST: boolean;
}

/** No two changes of a zone are as close as this, in seconds. */
const BLOCK = 16 * 86400;
const YEAR = 366 * 86400;
/** How far a bound is looked for where it is only to tell how long an answer holds. */
const NEAR = YEAR / 2;
/** How far where the bounds are asked for: as the database goes. */
const FAR = 200 * YEAR;
/** What Date can hold. */
const LIMIT = 8.64e12;
/** Before this, in 1840, and after that, in 2106, nothing changes. */
const FIRST = -4_102_444_800;
const LAST = 2 ** 32;

export class Zone {
  readonly #name: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();
  #last: ZoneSpan | null = null;

  constructor(name: string) {
    this.#name = name;
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      timeZoneName: 'longOffset',
      year: 'numeric',
    });
  }

  /** The zone in use at the instant; the bounds are within those of its span. */
  at(sec: number): ZoneSpan {
    const last = this.#last;
    if (last !== null && (last.start ?? -Infinity) <= sec && sec < (last.end ?? Infinity)) return last;
    this.#last = this.#span(sec, NEAR);
    return this.#last;
  }

  /** The zone in use at the instant, with the bounds of its span. */
  spanAt(sec: number): ZoneSpan {
    return this.#span(sec, FAR);
  }

  #span(sec: number, reach: number): ZoneSpan {
    const offset = this.#offsetAt(sec);
    const isDST = this.#isDST(sec, offset);
    const name = this.#abbreviation(offset, isDST);
    return { name, offset, start: this.#bound(sec, -1, reach), end: this.#bound(sec, 1, reach), isDST };
  }

  #offsetAt(sec: number): number {
    const known = this.#offsets.get(sec);
    if (known !== undefined) return known;
    const text = this.#format.format(Math.max(-LIMIT, Math.min(LIMIT, sec)) * 1000);
    const m = /GMT(?:([+-−])(\d+)(?::(\d+))?(?::(\d+))?)?$/.exec(text);
    const [, sign, h = 0, min = 0, s = 0] = m ?? [];
    const abs = Number(h) * 3600 + Number(min) * 60 + Number(s);
    const offset = sign === '+' || sign === undefined ? abs : -abs;
    if (this.#offsets.size > 10_000) this.#offsets.clear();
    this.#offsets.set(sec, offset);
    return offset;
  }

  /**
   * The nearest change before (or at) the instant, or after it: null if there is none. If none is found in reach, how far was looked.
   */
  #bound(sec: number, direction: -1 | 1, reach: number): number | null {
    const offset = this.#offsetAt(sec);
    let same = sec;
    while (Math.abs(same - sec) < reach) {
      if (direction > 0 ? same > LAST : same < FIRST) return null;
      // Blocks begin at multiples of their length, so that what was asked serves again.
      let other =
        direction > 0 ? (Math.floor(same / BLOCK) + 1) * BLOCK : (Math.ceil(same / BLOCK) - 1) * BLOCK;
      if (this.#offsetAt(other) === offset) {
        same = other;
        continue;
      }
      while (Math.abs(other - same) > 1) {
        const middle = Math.floor((same + other) / 2);
        if (this.#offsetAt(middle) === offset) same = middle;
        else other = middle;
      }
      return Math.max(same, other);
    }
    return same;
  }

  #isDST(sec: number, offset: number): boolean {
    const names = zoneNames(this.#name);
    if (names !== undefined && names.dst !== '') {
      if (offset === names.dstOffset) return true;
      if (offset === names.stdOffset) return false;
    }
    // Daylight saving time is what is later than half a year before or after.
    const others = [sec - YEAR / 2, sec + YEAR / 2].map((s) => this.#offsetAt(s));
    return names?.dst !== '' && names !== undefined ? false : others.every((o) => o < offset);
  }

  #abbreviation(offset: number, isDST: boolean): string {
    const names = zoneNames(this.#name);
    if (names !== undefined) {
      if (offset === names.stdOffset) return names.std;
      if (isDST && names.dst !== '') return names.dst;
    }
    const abs = Math.abs(offset);
    // Only mean solar time has seconds.
    if (abs % 60 !== 0) return 'LMT';
    const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
    return `${offset < 0 ? '-' : '+'}${two(abs / 3600)}${abs % 3600 === 0 ? '' : two((abs / 60) % 60)}`;
  }
}

const zones = new Map<string, Zone>();

/** The zone of a name in the IANA database, null if there is none. */
export function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  // Intl takes names in any case, where Go's are names of files.
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/.test(name)) return null;
  try {
    const zone = new Zone(name);
    zones.set(name, zone);
    return zone;
  } catch {
    return null;
  }
}
