/** This file words what the page shows: times, targets, counts. */
import type { Target } from '../../../server/protocol.ts';

/** Microseconds, with a decimal only where it says something. */
export function micros(value: number | undefined): string {
  if (value === undefined) return '–';
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}\u00a0µs`;
}

/** Milliseconds. */
export function millis(value: number | undefined): string {
  if (value === undefined) return '–';
  return `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')}\u00a0ms`;
}

export function targetLabel(to: Target): string {
  switch (to.kind) {
    case 'channel':
      return `#${to.channel}`;
    case 'everyone':
      return 'everyone';
    case 'reader':
      return to.name;
  }
}

/** A target as the value of a form's option, and back. */
export function targetValue(to: Target): string {
  switch (to.kind) {
    case 'channel':
      return `channel:${to.channel}`;
    case 'everyone':
      return 'everyone';
    case 'reader':
      return `reader:${to.name}`;
  }
}

export function targetOf(value: string): Target {
  if (value.startsWith('channel:')) return { kind: 'channel', channel: value.slice('channel:'.length) };
  if (value.startsWith('reader:')) return { kind: 'reader', name: value.slice('reader:'.length) };
  return { kind: 'everyone' };
}

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The beginning of a text that has room for `room` characters. */
export function shorten(text: string, room: number): string {
  const characters = [...text];
  return characters.length <= room ? text : `${characters.slice(0, Math.max(1, room - 1)).join('')}…`;
}
