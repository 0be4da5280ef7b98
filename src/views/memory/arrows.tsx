// This file draws the arrows of the memory view: from each dot to the place that it points to, over the boxes as the browser has
// laid them out.

import { type RefObject, useLayoutEffect, useState } from 'preact/compat';

/** Ways side by side at most. */
const LANES = 6;

interface Arrow {
  readonly key: string;
  readonly path: string;
  readonly tip: string;
}

/** `version` changes whenever the boxes do. */
export function Arrows({
  root,
  version,
}: {
  readonly root: RefObject<HTMLElement>;
  readonly version: unknown;
}) {
  const [arrows, setArrows] = useState<readonly Arrow[]>([]);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const draw = (): void => setArrows(arrowsIn(element));
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, version]);
  return (
    <svg class="mem-arrows" aria-hidden="true">
      {arrows.map(({ key, path, tip }) => (
        <g key={key}>
          <path d={path} />
          <path class="mem-tip" d={tip} />
        </g>
      ))}
    </svg>
  );
}

function arrowsIn(root: HTMLElement): Arrow[] {
  const places = new Map<string, HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-place]'))
    if (!places.has(element.dataset.place ?? '')) places.set(element.dataset.place ?? '', element);
  const base = root.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>('[data-to]')].flatMap((dot, i) => {
    const target = targetOf(places, dot.dataset.to ?? '');
    if (target === undefined) return [];
    const key = `${dot.dataset.to} ${i}`;
    return [{ key, ...curve(dot, target, base, 2 * (i % LANES)) }];
  });
}

/** The place itself, else the innermost that is drawn of those around it. */
function targetOf(places: ReadonlyMap<string, HTMLElement>, key: string): HTMLElement | undefined {
  for (let at = key; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places.get(at);
    if (found !== undefined || !at.includes('/')) return found;
  }
}

/**
 * From the middle of a dot, to the right, to a box's left side, or to an element's top. To what lies below in the same column the
 * way is beside the boxes and through the gap above it; `lane` keeps such ways apart.
 */
function curve(
  dot: HTMLElement,
  target: HTMLElement,
  base: DOMRect,
  lane: number,
): { path: string; tip: string } {
  const from = dot.getBoundingClientRect();
  const cell = target.parentElement?.classList.contains('mem-cell') ? target.parentElement : undefined;
  const to = (cell ?? target).getBoundingClientRect();
  const x1 = from.left + from.width / 2 - base.left;
  const y1 = from.top + from.height / 2 - base.top;
  if (to.left > from.right + 12) {
    if (cell !== undefined) {
      // Through the gap above the elements, so that it crosses none of them.
      const row = cell.parentElement?.getBoundingClientRect() ?? to;
      const x2 = to.left + Math.min(to.width / 2, 20) - base.left;
      const y2 = to.top - base.top;
      const [edge, gap] = [row.left - base.left - 8, y2 - 8 - lane / 2];
      const bend = Math.max(24, (edge - x1) / 2);
      return {
        path: `M${x1} ${y1}C${x1 + bend} ${y1} ${edge - bend} ${gap} ${edge} ${gap}H${x2}V${y2 - 6}`,
        tip: `M${x2} ${y2}l-4 -8h8z`,
      };
    }
    const [x2, y2] = [to.left - base.left - 1, to.top + Math.min(to.height, 26) / 2 - base.top];
    const bend = Math.max(24, (x2 - x1) / 2);
    return {
      path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 6} ${y2}`,
      tip: `M${x2} ${y2}l-8 -4v8z`,
    };
  }
  const box = target.closest('.mem-object')?.getBoundingClientRect();
  if (box !== undefined && box.top > from.bottom) {
    const x2 = to.left + Math.min(to.width / 2, 20) - base.left;
    const y2 = (cell === undefined ? box.top : to.top) - base.top;
    const gap = y2 - 8 - lane / 2;
    // From among elements straight down, so as not to cross those on the right.
    const side = dot.closest('.mem-cell') === null ? x1 + 16 + 2 * lane : x1;
    return {
      path: `M${x1} ${y1}H${side}V${gap}H${x2}V${y2 - 6}`,
      tip: `M${x2} ${y2}l-4 -8h8z`,
    };
  }
  const [x2, y2] = [to.right - base.left + 1, to.top + Math.min(to.height, 26) / 2 - base.top];
  const bend = Math.max(x1, x2) + 34;
  return {
    path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2 + 6} ${y2}`,
    tip: `M${x2} ${y2}l8 -4v8z`,
  };
}
