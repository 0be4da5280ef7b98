/**
 * This file draws the messages that move, on a canvas over the drawing, and finds the one that is pointed at. Under
 * prefers-reduced-motion nothing is drawn while it moves; who steps sees each message where it stands.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Layout, Way } from './layout.ts';
import type { Flight } from './model.ts';
import { messageAt, motionOf, sampled } from './motion.ts';
import type { Projector } from './projector.ts';

interface Props {
  readonly projector: Projector;
  readonly layout: Layout;
  readonly wayFor: (flight: Flight) => Way | undefined;
  readonly selected: number | undefined;
  readonly onSelect: (message: number) => void;
}

const RADIUS = 5;
const CIRCLE = 2 * Math.PI;
/** Half the side of the picture of a dot, with room for its soft edge. */
const REACH = RADIUS + 1;

export function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function Moving({ projector, layout, wayFor, selected, onSelect }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef<Surface>({ layout, wayFor, selected, color: '', dot: undefined, ring: '' });
  useEffect(() => {
    if (canvas.current === null) return;
    const { color, borderTopColor } = getComputedStyle(canvas.current);
    const { dot, color: before } = latest.current;
    latest.current = {
      layout,
      wayFor,
      selected,
      color,
      dot: color === before ? dot : dotOf(color),
      ring: borderTopColor,
    };
    projector.refresh();
  }, [projector, layout, wayFor, selected]);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    let isBlank = true;
    return projector.onFrame((model, at) => {
      const isStill = wantsStillness() && projector.isPlaying;
      const drawn = isStill ? [] : sampled(model.flights, at).drawn;
      const isResized = sizeTo(element, latest.current.layout);
      if (drawn.length === 0 && isBlank && !isResized) return;
      isBlank = drawn.length === 0;
      draw(context, drawn, at, latest.current);
    });
  }, [projector]);
  const point = (event: MouseEvent) => {
    const { model, at } = projector.present;
    const found = messageAt({ x: event.offsetX, y: event.offsetY }, model.flights, at, wayFor);
    if (found !== undefined) onSelect(found);
  };
  return (
    // The same messages can be chosen with the keyboard, in the log.
    <canvas
      ref={canvas}
      onPointerDown={point}
      style={{ width: `${layout.width}px`, height: `${layout.height}px` }}
    />
  );
}

interface Surface {
  readonly layout: Layout;
  readonly wayFor: (flight: Flight) => Way | undefined;
  readonly selected: number | undefined;
  /** A dot, painted once: hundreds of copies a frame cost less than hundreds of circles. */
  readonly dot: HTMLCanvasElement | undefined;
  readonly color: string;
  readonly ring: string;
}

/** Gives the canvas a pixel for each of the screen's; whether it had another size. */
function sizeTo(element: HTMLCanvasElement, { width, height }: Layout): boolean {
  const scale = devicePixelRatio || 1;
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (element.width === across && element.height === down) return false;
  element.width = across;
  element.height = down;
  return true;
}

function draw(context: CanvasRenderingContext2D, flights: readonly Flight[], at: number, surface: Surface) {
  const { layout, wayFor, selected, dot, ring } = surface;
  if (dot === undefined) return;
  const scale = devicePixelRatio || 1;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, layout.width, layout.height);
  for (const flight of flights)
    for (const { x, y } of motionOf(flight, at, wayFor)?.dots ?? [])
      context.drawImage(dot, x - REACH, y - REACH, 2 * REACH, 2 * REACH);
  const looked = flights.find(({ message }) => message === selected);
  if (looked === undefined) return;
  context.strokeStyle = ring;
  context.lineWidth = 2;
  for (const { x, y } of motionOf(looked, at, wayFor)?.dots ?? []) {
    context.beginPath();
    context.arc(x, y, RADIUS + 3, 0, CIRCLE);
    context.stroke();
  }
}

function dotOf(color: string): HTMLCanvasElement {
  const scale = devicePixelRatio || 1;
  const picture = document.createElement('canvas');
  picture.width = picture.height = Math.ceil(2 * REACH * scale);
  const context = picture.getContext('2d');
  if (context === null) return picture;
  context.scale(scale, scale);
  context.fillStyle = color;
  context.beginPath();
  context.arc(REACH, REACH, RADIUS, 0, CIRCLE);
  context.fill();
  return picture;
}
