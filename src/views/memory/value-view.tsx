// This file draws values of the memory view as boxes. What points somewhere is a dot with the key of the place it points to; what
// can be pointed to has the key of its own place. The arrows between them are drawn apart.

import type { MemoryValue } from '../../go/go-api.ts';
import { type Extent, isInReach, placeKey, type Scene } from './model.ts';
import { characters, quoted } from './words.ts';

interface Context {
  readonly scene: Scene;
  readonly bytes: boolean;
}

interface Props extends Context {
  readonly value: MemoryValue;
  /** The key of the place it stands in. */
  readonly at: string;
}

export function ValueView({ value, at, scene, bytes }: Props) {
  const context = { scene, bytes };
  switch (value.kind) {
    case 'plain':
      return <Leaf at={at} scene={scene} text={value.text} />;
    case 'string':
      return bytes ? (
        <Bytes bytes={value.bytes} len={value.len} at={at} scene={scene} />
      ) : (
        <Leaf at={at} scene={scene} text={quoted(value.bytes, value.len)} name="is-string" />
      );
    case 'nil':
      return <Leaf at={at} scene={scene} text="nil" name="is-nil" />;
    case 'more':
      return <Leaf at={at} scene={scene} text="…" />;
    case 'pointer':
      return <Dot to={placeKey(value.to)} at={at} scene={scene} />;
    case 'slice':
      return (
        <span class={`mem-slice${isChanged(scene, at)}`} data-place={at}>
          <span class="mem-part">
            <i>len</i> {value.len}
          </span>
          <span class="mem-part">
            <i>cap</i> {value.cap}
          </span>
          <Dot to={value.cap > 0 ? `${placeKey(value.array)}/${value.off}` : placeKey(value.array)} />
        </span>
      );
    case 'reference':
      return <Dot to={`o${value.object}`} at={at} scene={scene} />;
    case 'func':
      return (
        <Leaf at={at} scene={scene} text={value.name === '' ? 'func' : value.name.replace(/^main\./, '')} />
      );
    case 'interface':
      return (
        <span class={`mem-pair${isChanged(scene, at)}`} data-place={at}>
          <span class="mem-part">
            <i>type</i> {value.type}
          </span>
          <span class="mem-part">
            <i>value</i> <ValueView {...context} value={value.value} at={`${at}/(value)`} />
          </span>
        </span>
      );
    case 'struct':
      return (
        <span class="mem-struct" data-place={at}>
          {value.fields.map((f) => (
            <span class="mem-field" key={f.name}>
              <span class={f.embedded ? 'mem-name is-embedded' : 'mem-name'}>{f.name}</span>
              <ValueView {...context} value={f.value} at={`${at}/${f.name}`} />
            </span>
          ))}
          {value.fields.length === 0 && <span class="mem-soft">{value.left > 0 ? '…' : '{}'}</span>}
        </span>
      );
    case 'array':
      return <Cells {...context} elements={value.elements} len={value.len} at={at} />;
  }
}

function isChanged(scene: Scene | undefined, at: string): string {
  return scene?.changed.has(at) ? ' is-changed' : '';
}

interface LeafProps {
  readonly at: string;
  readonly scene: Scene;
  readonly text: string;
  readonly name?: string;
}

function Leaf({ at, scene, text, name = '' }: LeafProps) {
  return (
    <span class={`mem-leaf ${name}${isChanged(scene, at)}`} data-place={at}>
      {text}
    </span>
  );
}

/** The beginning of an arrow. */
export function Dot({
  to,
  at,
  scene,
}: {
  readonly to: string;
  readonly at?: string;
  readonly scene?: Scene;
}) {
  return (
    <span class={`mem-dot${at === undefined ? '' : isChanged(scene, at)}`} data-place={at} data-to={to}>
      <b />
    </span>
  );
}

/** The bytes of a string, those of each character under it. */
function Bytes(props: {
  readonly bytes: readonly number[];
  readonly len: number;
  readonly at: string;
  readonly scene: Scene;
}) {
  const { bytes, len, at, scene } = props;
  return (
    <span class={`mem-bytes${isChanged(scene, at)}`} data-place={at}>
      {characters(bytes).map((one, i) => (
        <span class="mem-char" key={i}>
          <span>{one.text === ' ' ? '␠' : one.text}</span>
          <span class="mem-soft">{one.bytes.map((b) => b.toString(16).padStart(2, '0')).join(' ')}</span>
        </span>
      ))}
      <span class="mem-soft">
        {len === bytes.length ? '' : `… ${len - bytes.length} more, `}
        {len} {len === 1 ? 'byte' : 'bytes'}
      </span>
    </span>
  );
}

interface CellsProps extends Context {
  readonly elements: readonly MemoryValue[];
  readonly len: number;
  readonly at: string;
}

/** Bars under an array at most. */
const BARS = 8;

/** An array: its elements in a row under their indices, and below them which part each slice has. */
export function Cells({ elements, len, at, scene, bytes }: CellsProps) {
  const extents = scene.extents.get(at);
  const more = len - elements.length;
  return (
    <span class="mem-array" data-place={at}>
      {elements.map((value, i) => (
        <span
          class={`mem-cell${isInReach(extents, i) ? '' : ' is-room'}`}
          style={{ gridColumn: i + 1 }}
          key={i}
        >
          <span class="mem-index">{i}</span>
          <ValueView value={value} at={`${at}/${i}`} scene={scene} bytes={bytes} />
        </span>
      ))}
      {more > 0 && <span class="mem-soft mem-more">… {more.toLocaleString('en')} more</span>}
      {len === 0 && <span class="mem-soft">no elements</span>}
      {extents?.slice(0, BARS).map((extent, i) => (
        <Bar key={`bar ${i}`} extent={extent} row={i + 2} shown={elements.length} />
      ))}
    </span>
  );
}

function Bar({
  extent,
  row,
  shown,
}: {
  readonly extent: Extent;
  readonly row: number;
  readonly shown: number;
}) {
  const { label, off, len, cap } = extent;
  const end = Math.min(shown, off + len);
  const room = Math.min(shown, off + cap);
  return (
    <>
      {end > off && (
        <span class="mem-bar" style={{ gridColumn: `${off + 1} / ${end + 1}`, gridRow: row }}>
          {label}
        </span>
      )}
      {room > end && end >= off && (
        <span class="mem-bar is-room" style={{ gridColumn: `${end + 1} / ${room + 1}`, gridRow: row }}>
          {end > off ? '' : label}
        </span>
      )}
    </>
  );
}
