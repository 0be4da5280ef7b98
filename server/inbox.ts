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
  // The first event that waits, and those after it: mostly there are none, and nothing is made for them.
  #first: Event | undefined;
  #rest: Event[] = [];
  // Somebody is posting all that came at once; a run is due already.
  #held = false;
  #isDue = false;
  #quickRuns = 0;

  constructor(metrics: Metrics, carryOut: (event: Event) => void) {
    this.#metrics = metrics;
    this.#carryOut = carryOut;
  }

  /** Puts an event into the inbox: `inbox <- event`. */
  post(event: Event) {
    if (this.#first === undefined) this.#first = event;
    else this.#rest.push(event);
    if (!this.#held && !this.#isDue) this.#runSoon();
  }

  /** What is posted from now on belongs together, until `release`. */
  hold() {
    this.#held = true;
  }

  release() {
    this.#held = false;
    if (this.#first === undefined || this.#isDue) return;
    if (this.#quickRuns > 0) this.run();
    else this.#runSoon();
  }

  /** Carries out all that is there. */
  run() {
    const first = this.#first;
    const rest = this.#rest;
    this.#isDue = false;
    this.#quickRuns--;
    if (first === undefined) return;
    this.#first = undefined;
    if (rest.length > 0) this.#rest = [];
    if (rest.length + 1 > this.#metrics.inbox) this.#metrics.inbox = rest.length + 1;
    this.#carryOut(first);
    for (const event of rest) this.#carryOut(event);
  }

  #runSoon() {
    this.#isDue = true;
    if (this.#quickRuns > 0) afterThis(() => this.run());
    else setImmediate(() => this.#look());
  }

  #look() {
    const first = senderOf(this.#first);
    const isAlone = first !== undefined && this.#rest.every((event) => senderOf(event) === first);
    this.#quickRuns = isAlone ? BETWEEN_LOOKS + 1 : 0;
    this.run();
  }
}

function senderOf(event: Event | undefined) {
  return event?.kind === 'request' ? event.from : undefined;
}
