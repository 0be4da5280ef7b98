/**
 * This file is the dispatcher's inbox: a channel that many send to and one reads. It also decides when the one reads.
 *
 * Mostly that is at the end of the event loop's turn: by then every socket that was readable has posted, and one run serves
 * them all with few writes. A client that is alone gains nothing by that and would wait for nothing, so its events are
 * carried out as soon as its own bytes are read; every few runs we look whether it is still alone.
 */
import { afterThis } from './clock.ts';
import type { Metrics } from './metrics.ts';
import type { Event } from './records.ts';

/** So many runs of one who is alone go by until the next look. */
const BETWEEN_LOOKS = 32;

export class Inbox {
  readonly #metrics: Metrics;
  readonly #carryOut: (event: Event) => void;
  #events: Event[] = [];
  #quickRuns = 0;

  constructor(metrics: Metrics, carryOut: (event: Event) => void) {
    this.#metrics = metrics;
    this.#carryOut = carryOut;
  }

  /** Puts an event into the inbox: `inbox <- event`. */
  post(event: Event) {
    if (this.#events.push(event) > 1) return;
    if (this.#quickRuns > 0) afterThis(this.#run);
    else setImmediate(() => this.#look());
  }

  /** Carries out all that is there. */
  run() {
    this.#run();
  }

  readonly #run = (): void => {
    const events = this.#events;
    this.#events = [];
    this.#quickRuns--;
    if (events.length > this.#metrics.inbox) this.#metrics.inbox = events.length;
    for (const event of events) this.#carryOut(event);
  };

  #look() {
    const first = senderOf(this.#events[0]);
    // Each connection's events lie together, so the ends tell whether there are several.
    const isAlone = first !== undefined && senderOf(this.#events.at(-1)) === first;
    this.#quickRuns = isAlone ? BETWEEN_LOOKS + 1 : 0;
    this.run();
  }
}

function senderOf(event: Event | undefined) {
  return event?.kind === 'request' ? event.from : undefined;
}
