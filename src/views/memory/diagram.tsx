// This file draws memory at one step: calls with their variables on the left, what they lead to on the right, arrows between.

import { useRef } from 'preact/hooks';
import type { MemoryObject, MemoryVar } from '../../go/go-api.ts';
import { Arrows } from './arrows.tsx';
import { type FrameScene, funcName, type Recording, type Scene, varKey } from './model.ts';
import { Cells, Dot, ValueView } from './value-view.tsx';

interface Props {
  readonly recording: Recording;
  readonly scene: Scene;
  readonly bytes: boolean;
}

export function Diagram({ recording, scene, bytes }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const several = scene.stacks.length > 1;
  const context = { scene, bytes };
  return (
    <div
      class="mem-diagram"
      ref={root}
      role="img"
      aria-label="Variables and what they lead to. The same follows in words."
    >
      <div class="mem-frames">
        {scene.globals.length > 0 && (
          <div class="mem-frame">
            <p class="mem-title">Package variables</p>
            <Vars {...context} vars={scene.globals} frame="globals" />
          </div>
        )}
        {scene.stacks.map(({ g, frames, runs, waits, left }) => (
          <div key={g} class="mem-stack">
            {several && (
              <p class="mem-goroutine">
                Goroutine {g}
                {runs ? ', runs' : waits === '' ? '' : `, waits: ${waits}`}
              </p>
            )}
            <LeftOut count={left} what="outer calls" />
            {frames.map((frame) => (
              <Frame key={frame.key} {...context} frame={frame} />
            ))}
          </div>
        ))}
        <LeftOut count={scene.step.leftStacks} what="goroutines" />
      </div>
      <div class="mem-heap">
        {scene.objects.map((o) => (
          <div key={o.object} class={`mem-object is-${o.kind}`} data-testid="memory-object">
            <p class="mem-title">
              {recording.names.get(o.object)} <span class="mem-type">{titleOf(o)}</span>
            </p>
            <ObjectBody {...context} o={o} />
          </div>
        ))}
        <LeftOut count={scene.step.left} what="objects" />
      </div>
      <Arrows root={root} version={`${recording.steps.indexOf(scene.step)} ${bytes}`} />
    </div>
  );
}

type Context = Pick<Props, 'scene' | 'bytes'>;

function Frame({ frame, ...context }: Context & { readonly frame: FrameScene }) {
  return (
    <div class={`mem-frame${frame.active ? ' is-active' : ''}`}>
      <p class="mem-title">
        {frame.title} <span class="mem-type">line {frame.line}</span>
      </p>
      <Vars {...context} vars={frame.vars} frame={frame.key} />
    </div>
  );
}

function Vars({
  vars,
  frame,
  ...context
}: Context & { readonly vars: readonly MemoryVar[]; readonly frame: string }) {
  if (vars.length === 0) return <p class="mem-soft">no variables yet</p>;
  return (
    <div class="mem-vars">
      {vars.map((v, i) => {
        const at = varKey(frame, v, i);
        return (
          <div class={`mem-var${v.shadowed ? ' is-shadowed' : ''}`} key={at}>
            <span class="mem-name">
              {v.name} <span class="mem-type">{v.type}</span>
              {v.shadowed && <span class="mem-note">hidden</span>}
              {v.role === 'result' && <span class="mem-note">result</span>}
              {v.role === 'captured' && <span class="mem-note">captured</span>}
            </span>
            <span class="mem-held">
              <ValueView {...context} value={v.value} at={at} />
              {v.role === 'captured' && v.object !== 0 && <Dot to={`o${v.object}`} />}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** How much of something there is besides, if there is. */
export function LeftOut({ count, what }: { readonly count: number; readonly what: string }) {
  if (count === 0) return null;
  return (
    <p class="mem-soft">
      {count} more {what} not shown
    </p>
  );
}

function titleOf(o: MemoryObject): string {
  if (o.kind === 'closure') return `closure ${funcName(o.func)}`;
  if (o.kind === 'chan') return `${o.type}, ${o.len} of ${o.cap} queued${o.closed ? ', closed' : ''}`;
  return o.kind === 'value' && o.name !== '' ? `${o.type}, variable ${o.name}` : o.type;
}

function ObjectBody({ o, scene, bytes }: Context & { readonly o: MemoryObject }) {
  const context = { scene, bytes };
  const at = `o${o.object}`;
  switch (o.kind) {
    case 'array':
      return <Cells {...context} elements={o.elements} len={o.len} at={at} />;
    case 'value':
      return <ValueView {...context} value={o.value} at={at} />;
    case 'map':
      return (
        <span class="mem-struct" data-place={at}>
          {o.entries.map(([key, value]) => {
            const place = `${at}/${JSON.stringify(key)}`;
            return (
              <span class="mem-field" key={place}>
                <ValueView {...context} value={key} at={`${place} key`} />
                <ValueView {...context} value={value} at={place} />
              </span>
            );
          })}
          {o.len > o.entries.length && (
            <span class="mem-soft">… {(o.len - o.entries.length).toLocaleString('en')} more</span>
          )}
          {o.len === 0 && <span class="mem-soft">empty</span>}
        </span>
      );
    case 'chan':
      return <Cells {...context} elements={o.queue} len={o.len} at={at} />;
    case 'closure':
      return (
        <span class="mem-struct" data-place={at}>
          {o.vars.map((v, i) => (
            <span class="mem-field" key={v.name}>
              <span class="mem-name">{v.name}</span>
              {v.object === 0 ? (
                <ValueView {...context} value={v.value} at={`${at}/${i}`} />
              ) : (
                <Dot to={`o${v.object}`} />
              )}
            </span>
          ))}
          {o.vars.length === 0 && <span class="mem-soft">holds no variables</span>}
        </span>
      );
  }
}
