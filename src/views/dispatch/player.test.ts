import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../server/protocol.ts';
import { apply, EMPTY, type Entry } from './model.ts';
import {
  advance,
  jumpTo,
  LIVE,
  type Player,
  pause,
  play,
  replay,
  stepTo,
  toNow,
  withRate,
} from './player.ts';
import { Tape } from './tape.ts';

/** The player after a second from 10,000 on, in frames of 10 ms. */
function aSecond(player: Player, start = 0): Player {
  let after = player;
  for (let now = 10_010; now <= 11_000; now += 10) after = advance(after, now, 10, start);
  return { ...after, at: Math.round(after.at) };
}

const live: Player = { ...LIVE, at: 10_000 };

describe('the player after a second', () => {
  const cases: [string, Player, Partial<Player>][] = [
    ['live', live, { at: 11_000, isLive: true }],
    ['paused', pause(live), { at: 10_000, isLive: false, isPlaying: false }],
    ['in slow motion', withRate(live, 0.25), { at: 10_250, isLive: false, isPlaying: true }],
    [
      'slow, then at full pace again: it still lags',
      withRate({ ...withRate(live, 0.25), at: 9_000 }, 1),
      { at: 10_000, isLive: false },
    ],
    [
      'paused, then on: it lags',
      play(pause({ ...live, at: 4_000 })),
      { at: 5_000, isPlaying: true, isLive: false },
    ],
    ['replaying a message', replay(live, 8_000, 8_700), { at: 8_700, isPlaying: false, stopAt: undefined }],
    ['replaying from long ago', replay(live, 2_000), { at: 3_000, isPlaying: true }],
    ['stepping', stepTo(pause({ ...live, at: 9_000 }), 9_400), { at: 9_400, isPlaying: false }],
    [
      'stepping slowly',
      stepTo({ ...pause({ ...live, at: 9_000 }), rate: 0.05 }, 9_400),
      { at: 9_050, isPlaying: true },
    ],
    ['stepping without motion', jumpTo({ ...live, at: 9_000 }, 9_400), { at: 9_400, isPlaying: false }],
    [
      'stepping where nothing is on its way',
      stepTo(live, undefined),
      { at: 10_000, isPlaying: false, isLive: false },
    ],
    ['back to now', toNow(10_000), { at: 11_000, isLive: true, rate: 1 }],
  ];
  test.each(cases)('%s', (_, player, want) => expect(aSecond(player)).toMatchObject(want));

  test('is never before what is kept, even paused', () => {
    expect(aSecond(pause({ ...live, at: 3_000 }), 9_500).at).toBe(9_500);
    expect(aSecond(replay(live, 2_000), 9_000).at).toBe(10_000);
  });
});

describe('the tape', () => {
  const said = (at: number): Entry => {
    const reply: Reply = {
      kind: 'message',
      message: at,
      from: 'bob',
      to: { kind: 'everyone' },
      position: { epoch: 'e', seq: at },
      text: `at ${at}`,
    };
    return { kind: 'reply', reply, at };
  };
  const numbers = (tape: Tape, at: number) => tape.at(at).flights.map(({ message }) => message);

  test('shows what was known at a moment, back and forth', () => {
    const tape = new Tape();
    tape.record([said(10), said(20)]);
    tape.record([said(30)]);
    expect([30, 15, 20, 9, 29, 1e9].map((at) => numbers(tape, at))).toEqual([
      [10, 20, 30],
      [10],
      [10, 20],
      [],
      [10, 20],
      [10, 20, 30],
    ]);
  });

  test('what is heard while an earlier moment is shown is kept', () => {
    const tape = new Tape();
    tape.record([said(10)]);
    expect(numbers(tape, 10)).toEqual([10]);
    tape.record([said(20)]);
    expect(numbers(tape, 15)).toEqual([10]);
    tape.record([said(30)]);
    expect(numbers(tape, 15)).toEqual([10]);
    expect(tape.now.flights).toHaveLength(3);
    expect(numbers(tape, 30)).toEqual([10, 20, 30]);
  });

  test('lets the oldest go, and what it shows is right all the same', () => {
    const tape = new Tape();
    const entries = Array.from({ length: 20_000 }, (_, i) => said(i));
    for (let i = 0; i < entries.length; i += 40) {
      tape.record(entries.slice(i, i + 40));
      // A reader who has paused at the beginning.
      tape.at(Math.max(5, tape.start));
    }
    expect(tape.start).toBeGreaterThan(13_000);
    for (const at of [tape.start, 17_000, 15_500, 19_999])
      expect(tape.at(at)).toEqual(apply(EMPTY, entries.slice(0, at + 1)));
  });
});
