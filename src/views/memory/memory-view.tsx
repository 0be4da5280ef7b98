// This file lets a reader walk through a program's memory: a slider, step buttons, the arrow keys. It has memory drawn at the
// cursor, says the same in words, and shows what had been printed by then.

import './memory.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MemoryBatch } from '../../go/go-api.ts';
import { Stepper } from '../stepper.tsx';
import { Diagram, LeftOut } from './diagram.tsx';
import { hasChanged, joinBatches, outputAt, type Recording, type Scene, sceneAt, varKey } from './model.ts';
import { Words } from './words.ts';

/** A line at which a call stands. */
export interface MemoryLine {
  readonly line: number;
  readonly file: string;
  readonly label: string;
  readonly active: boolean;
}

export interface MemoryViewProps {
  readonly batches: readonly MemoryBatch[];
  /** The program's text, by file. */
  readonly source: (file: string) => string;
  /** Hears which line is next, so that the editor can show it. */
  readonly onLines: (lines: readonly MemoryLine[]) => void;
}

export function MemoryView({ batches, source, onLines }: MemoryViewProps) {
  const recording = useMemo(() => joinBatches(batches), [batches]);
  const last = recording.steps.length - 1;
  const [wanted, setCursor] = useState(0);
  const [bytes, setBytes] = useState(false);
  const cursor = Math.max(0, Math.min(last, wanted));
  useEffect(() => setCursor(0), [recording]);
  const scene = useMemo(() => (last < 0 ? undefined : sceneAt(recording, cursor)), [recording, cursor, last]);
  useEffect(() => {
    if (scene === undefined) return;
    const { line, file } = scene.step;
    onLines([{ line, file, label: 'next', active: true }]);
  }, [scene, onLines]);
  if (scene === undefined) return <p class="view-note">The program ended without a statement of its own.</p>;

  const go = (step: number): void => setCursor(Math.max(0, Math.min(last, step)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepFor(event.key, cursor, last);
    if (event.ctrlKey || event.metaKey || event.altKey || step === undefined) return;
    event.preventDefault();
    go(step);
  };
  const { file, line, g } = scene.step;
  const text = source(file).split('\n')[line - 1]?.trim() ?? '';
  const where = `${scene.stacks.length > 1 ? `goroutine ${g}, ` : ''}line ${line}`;
  const output = outputAt(recording, cursor);
  return (
    <div class="memory" data-testid="memory">
      <Stepper cursor={cursor} last={last} words={`${where}: ${text}`} onGo={go} ends />
      <p class="timeline-now" aria-live="polite" data-testid="memory-now">
        Next, {where}: <code>{text}</code>
      </p>
      <section
        class="mem-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys walk through it
        tabIndex={0}
        onKeyDown={onKeyDown}
        aria-label="Memory. Left and right step, Home and End go to the first and the last step."
      >
        <Diagram recording={recording} scene={scene} bytes={bytes} />
      </section>
      <label class="mem-option">
        <input type="checkbox" checked={bytes} onChange={(event) => setBytes(event.currentTarget.checked)} />{' '}
        Bytes of strings
      </label>
      {output !== '' && (
        <div class="mem-output">
          <p class="mem-title">Printed so far</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long output scrolls */}
          <pre tabIndex={0} data-testid="memory-output">
            {output}
          </pre>
        </div>
      )}
      <details class="mem-words" data-testid="memory-words">
        <summary>The same in words</summary>
        <InWords recording={recording} scene={scene} />
      </details>
      {recording.stopped !== '' && (
        <p class="view-note">
          Recording stopped after {recording.steps.length.toLocaleString('en')} statements
          {recording.stopped === 'size' ? ', since they hold much' : ''}. The program went on.
        </p>
      )}
    </div>
  );
}

function stepFor(key: string, cursor: number, last: number): number | undefined {
  if (key === 'ArrowLeft') return cursor - 1;
  if (key === 'ArrowRight') return cursor + 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

function InWords({ recording, scene }: { readonly recording: Recording; readonly scene: Scene }) {
  const words = new Words(recording, scene);
  const changed = (key: string): string => (hasChanged(scene, key) ? ' (changed)' : '');
  return (
    <>
      {scene.globals.length > 0 && (
        <>
          <p>Package variables</p>
          <ul>
            {scene.globals.map((v, i) => (
              <li key={v.name}>
                {words.variable(v)}
                {changed(varKey('globals', v, i))}
              </li>
            ))}
          </ul>
        </>
      )}
      {scene.stacks.flatMap(({ g, frames, waits, left }) => [
        <LeftOut key={`left${g}`} count={left} what={`outer calls of goroutine ${g}`} />,
        ...frames.map(({ key, title, line, vars }) => (
          <div key={key}>
            <p>
              {scene.stacks.length > 1 ? `Goroutine ${g}${waits === '' ? '' : ` (waits: ${waits})`}, ` : ''}
              {title}, line {line}
            </p>
            <ul>
              {vars.map((v, i) => (
                <li key={i}>
                  {words.variable(v)}
                  {changed(varKey(key, v, i))}
                </li>
              ))}
              {vars.length === 0 && <li>no variables yet</li>}
            </ul>
          </div>
        )),
      ])}
      <LeftOut count={scene.step.leftStacks} what="goroutines" />
      {scene.objects.length > 0 && (
        <>
          <p>What they lead to</p>
          <ul>
            {scene.objects.map((o) => (
              <li key={o.object}>
                {words.heap(o)}
                {changed(`o${o.object}`)}
              </li>
            ))}
          </ul>
          <LeftOut count={scene.step.left} what="objects" />
        </>
      )}
    </>
  );
}
