/**
 * This file is the island of the benchmark page: the rows of 2011 and today's, drawn and as a table, and the run from the
 * reader's own browser, whose result is put beside them. Without scripts the rows are all there.
 */
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { liveAddress } from '../live-address.ts';
import { chartOf, type Figure } from './chart.ts';
import { ChartView } from './chart-view.tsx';
import { languageOf, OF_2011, type Row } from './results.ts';
import { type Measured, type Progress, runTests } from './run.ts';
import { nanoseconds, timesAsFast, whole } from './words.ts';

const THEN = '2011, on a machine of that year';
const NOW = 'Today, on one machine';
const YOURS = 'Your browser, over your network';
const [PYTHON_2011] = OF_2011;

/** `rows`: today's, one message at a time; empty if nothing has been measured yet. */
export function BenchmarkPage({ rows, when }: { rows: readonly Row[]; when: string }) {
  const yours = useSignal<readonly Measured[]>([]);
  const figures: Figure[] = [
    ...OF_2011.map(({ title, nsPerMessage, language }) => ({
      title,
      value: nsPerMessage,
      language,
      group: THEN,
    })),
    ...rows.map(({ title, nsPerMessage }) => ({
      title,
      value: nsPerMessage,
      language: languageOf(title),
      group: NOW,
    })),
    ...yours.value.map(({ test, nsPerMessage }) => ({
      title: `this live server, ${test.title}`,
      value: nsPerMessage,
      language: 'typescript' as const,
      group: YOURS,
    })),
  ];
  const charts = useMemo(() => [chartOf(figures, 940, 300), chartOf(figures, 360, 0)], [rows, yours.value]);
  return (
    <div class="benchmark not-content" data-testid="benchmark">
      <figure>
        {charts.map((chart) => (
          <ChartView key={chart.width} chart={chart} />
        ))}
        <figcaption>
          The time from sending a message of 150 bytes until it is back, one at a time, on a logarithmic
          scale: each line is ten times the one before it, and half the length is not half the time. Shorter
          is faster.
        </figcaption>
      </figure>
      <FigureTable figures={figures} when={when} />
      <OwnRun
        onMeasured={(measured) => {
          yours.value = [...yours.value.filter(({ test }) => test !== measured.test), measured];
        }}
        measured={yours.value}
        full={rows.find(({ peer }) => peer === 'full')}
      />
    </div>
  );
}

function FigureTable({ figures, when }: { figures: readonly Figure[]; when: string }) {
  const first = PYTHON_2011?.nsPerMessage ?? Number.NaN;
  return (
    <table data-testid="benchmark-table">
      <caption>The same as a table. Today is {when}.</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Server</th>
          <th scope="col" class="is-number">
            Time per message
          </th>
          <th scope="col" class="is-number">
            Times as fast as Python in 2011
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ group, title, value, language }) => (
          <tr key={`${group} ${title}`} data-language={language}>
            <td>{group.replace(/,.*/, '')}</td>
            <td>{title}</td>
            <td class="is-number">{whole(value)} ns</td>
            <td class="is-number">{timesAsFast(first, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type State =
  | { readonly kind: 'idle' | 'done' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly reason: string };

interface OwnRunProps {
  readonly measured: readonly Measured[];
  readonly onMeasured: (measured: Measured) => void;
  readonly full: Row | undefined;
}

function OwnRun({ measured, onMeasured, full }: OwnRunProps) {
  const state = useSignal<State>({ kind: 'idle' });
  const abort = useRef<AbortController | undefined>(undefined);
  const run = async () => {
    abort.current = new AbortController();
    state.value = { kind: 'running', progress: { words: 'Connecting', done: 0 } };
    const onProgress = (progress: Progress) => {
      state.value = { kind: 'running', progress };
    };
    try {
      await runTests(liveAddress(), onProgress, onMeasured, abort.current.signal);
      state.value = { kind: 'done' };
    } catch (error) {
      state.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  const { value: now } = state;
  const isRunning = now.kind === 'running';
  return (
    <section class="benchmark-run" aria-labelledby="own-run">
      <h2 id="own-run">From your browser</h2>
      <p>
        The same messages, from this page to the <a href="/live/">live server</a> and back. One connection, in
        a room of its own, some hundreds of messages: as many as the server allows one reader. It takes about
        five seconds.
      </p>
      <p>
        <button
          type="button"
          data-testid={isRunning ? 'benchmark-stop' : 'benchmark-run'}
          class={isRunning ? '' : 'is-main'}
          onClick={() => (isRunning ? abort.current?.abort() : run())}
        >
          {isRunning ? 'Stop' : measured.length > 0 ? 'Run again' : 'Run'}
        </button>
        {isRunning && <progress value={now.progress.done} aria-label="Progress of the run" />}
        <span role="status" data-testid="benchmark-status" data-state={now.kind}>
          {wording(now)}
        </span>
      </p>
      {measured.length > 0 && <Outcome measured={measured} full={full} />}
    </section>
  );
}

function wording(state: State): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'running':
      return `${state.progress.words} …`;
    case 'done':
      return 'Done: your rows stand with the others above.';
    case 'failed':
      return state.reason;
  }
}

function Outcome({ measured, full }: { measured: readonly Measured[]; full: Row | undefined }) {
  const alone = measured.find(({ test }) => test.window === 1);
  const most = measured.find(({ test }) => test.window > 1);
  return (
    <div class="benchmark-outcome" data-testid="benchmark-outcome">
      {alone !== undefined && (
        <p>
          One at a time, a message took <b>{nanoseconds(alone.nsPerMessage)}</b> there and back.
          {full !== undefined &&
            ` Of that the server’s own part is at most ${nanoseconds(full.nsPerMessage)}, its row above; the rest is your network and your browser.`}
        </p>
      )}
      {most !== undefined && (
        <p>
          With {most.test.window} on their way, one came back every <b>{nanoseconds(most.nsPerMessage)}</b>:
          while some travel, others are already being answered.
        </p>
      )}
      <p>
        It says how far away this server is for you. It does not say how fast it is: the rows above were
        measured with client and server on one machine, with nothing between them, and a browser’s clock is
        only exact to about a tenth of a millisecond.
      </p>
    </div>
  );
}
