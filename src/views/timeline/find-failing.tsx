// This file is the search for another outcome: the program is run with one seed after another, without a trace and on its own
// clock, until a run differs from that of the first seed; that run is then shown.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Files } from '../../go/go-api.ts';
import { type Handle, run as startGo } from '../../play/runner.ts';
import { type Found, type Outcome, searchSeeds } from './seeds.ts';

export interface FindProps {
  readonly files: () => Files;
  readonly race: boolean;
  /** The seed of the run that is shown. */
  readonly seed: number;
  /** Has another seed's run shown. */
  readonly onSeed: (seed: number) => void;
  /** What the last search found; its place outlives the run that a find begins. */
  readonly said: string;
  readonly onSaid: (said: string) => void;
}

const RUNS = 200;
const FOR_MS = 5_000;
/** Programs may write without end: what comes later is not compared. */
const COMPARED = 100_000;

export function FindFailing({ files, race, seed, said, onSeed, onSaid }: FindProps) {
  const [tried, setTried] = useState<number | undefined>(undefined);
  const handle = useRef<Handle | undefined>(undefined);
  useEffect(() => () => handle.current?.kill(), []);
  const search = async (): Promise<void> => {
    onSaid('');
    setTried(0);
    let late = false;
    const program = files();
    const limit = setTimeout(() => {
      late = true;
      handle.current?.kill();
    }, FOR_MS);
    const run = (other: number): Promise<Outcome | undefined> =>
      new Promise((resolve) => {
        let text = '';
        const options = { clock: 'virtual', seed: other, race } as const;
        handle.current = startGo(program, options, (event) => {
          if (event.kind === 'stdout' || event.kind === 'stderr')
            text += event.text.slice(0, COMPARED - text.length);
          else if (event.kind === 'exit') resolve({ text, code: event.code });
          else if (event.kind === 'stopped' || event.kind === 'engine-failed') resolve(undefined);
        });
      });
    const now = (): number => performance.now();
    const found = await searchSeeds({
      first: seed,
      runs: RUNS,
      forMs: FOR_MS,
      run,
      now,
      onProgress: setTried,
    });
    clearTimeout(limit);
    handle.current = undefined;
    setTried(undefined);
    onSaid(sentenceOf(found, late));
    if (found.kind === 'found') onSeed(found.seed);
  };
  return (
    <div class="timeline-search">
      {tried === undefined ? (
        <button type="button" class="view-again" onClick={search} data-testid="timeline-find">
          Find a failing interleaving
        </button>
      ) : (
        <>
          <progress max={RUNS} value={tried} aria-label="Seeds tried" />
          <button type="button" class="view-again" onClick={() => handle.current?.kill()}>
            Stop
          </button>
        </>
      )}
      <p role="status" data-testid="timeline-found">
        {said}
      </p>
    </div>
  );
}

function sentenceOf(found: Found, late: boolean): string {
  const count = `${found.tried} other ${found.tried === 1 ? 'seed' : 'seeds'}`;
  if (found.kind === 'found') return `With seed ${found.seed}, ${found.sentence} Its run is drawn here.`;
  if (found.kind === 'same') return `${count} tried: the same output, the same end. That is no proof.`;
  if (late) return `Time is up after ${count}: a run had not ended by then.`;
  return `Stopped after ${count}.`;
}
