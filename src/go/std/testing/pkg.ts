// This file gives package testing the places of its messages and the computer's clock.

import type { Slice } from '../../runtime/backing.ts';
import { encodeUTF8 } from '../../runtime/text.ts';
import type { NativePackage } from '../natives.ts';
import { exitGuards } from '../os/pkg.ts';
import { Matcher } from '../regexp/matcher.ts';
import { RegexpError } from '../regexp/parse.ts';

const matchers = new Map<string, Matcher>();

function matcher(pattern: string): Matcher {
  let known = matchers.get(pattern);
  if (known === undefined) matchers.set(pattern, (known = new Matcher(pattern, false)));
  return known;
}

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      newRaces: () => rt.race?.takeNew() ?? 0,
      caller: () => rt.callers()[0]?.func ?? '',
      place(helpers: Slice): [string, number] {
        const names = new Set(helpers.arr.slice(helpers.off, helpers.off + helpers.len) as string[]);
        const frame = rt.callers().find((f) => !names.has(f.func));
        return frame === undefined ? ['', 0] : [frame.file.replace(/^.*\//, ''), frame.line];
      },
      outermost(): [string, number] {
        const frame = rt.callers().at(-1);
        return frame === undefined ? ['', 0] : [frame.file.replace(/^.*\//, ''), frame.line];
      },
      guardExit(on: boolean): void {
        if (on) exitGuards.add(rt);
        else exitGuards.delete(rt);
      },
      nanotime: () => Math.round(rt.config.host.now() * 1e6),
      matchRegexp: (pattern: string, s: string) => matcher(pattern).matches(s),
      regexpProblem(pattern: string): string {
        try {
          matcher(pattern);
        } catch (e) {
          if (!(e instanceof RegexpError)) throw e;
          return `error parsing regexp: ${e.code}: \`${e.expr}\``;
        }
        return '';
      },
      option(name: string): string {
        const value = rt.config.tests?.[name];
        return value === undefined || value === false ? '' : encodeUTF8(String(value));
      },
    },
  }),
};
