/**
 * This file puts one node's messages into the JetStream stream, in their order, each once. They are sent without waiting
 * for each other; when one fails, the first that is not acknowledged is sent again until NATS has it, and after it all the
 * others, under the numbers they had, by which NATS knows those that it has stored already.
 */
import type { JetStreamClient } from '@nats-io/jetstream';

/** How long a message may wait for NATS to come back before its sender is told that it could not be placed. */
const PATIENCE_MS = 20_000;
const ACK_MS = 5_000;
const PAUSE_MS = 200;

interface Sent {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly at: number;
  resolve(seq: number): void;
  reject(error: Error): void;
}

export class Publisher {
  readonly #client: JetStreamClient;
  readonly #node: string;
  // In the order in which they were published; what NATS has stored leaves, from wherever it stands.
  readonly #unacknowledged = new Set<Sent>();
  #isRepairing = false;
  #count = 0;

  constructor(client: JetStreamClient, node: string) {
    this.#client = client;
    this.#node = node;
  }

  /** The message's seq in the stream. */
  publish(subject: string, text: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const id = `${this.#node}-${++this.#count}`;
      const sent: Sent = { id, subject, text, at: performance.now(), resolve, reject };
      this.#unacknowledged.add(sent);
      if (!this.#isRepairing) this.#send(sent);
    });
  }

  /** Resolves when nothing is on its way any more, or after so many milliseconds. */
  async settled(most: number): Promise<void> {
    const end = performance.now() + most;
    while (this.#unacknowledged.size > 0 && performance.now() < end)
      await new Promise((done) => setTimeout(done, 10));
  }

  #send(sent: Sent): void {
    this.#client.publish(sent.subject, sent.text, { msgID: sent.id, timeout: ACK_MS, retries: 1 }).then(
      ({ seq }) => this.#done(sent, seq),
      () => {
        if (this.#unacknowledged.has(sent)) void this.#repair();
      },
    );
  }

  #done(sent: Sent, seq: number): void {
    if (this.#unacknowledged.delete(sent)) sent.resolve(seq);
  }

  async #repair(): Promise<void> {
    if (this.#isRepairing) return;
    this.#isRepairing = true;
    while (!(await this.#hasFirst())) await new Promise((done) => setTimeout(done, PAUSE_MS));
    this.#isRepairing = false;
    for (const sent of this.#unacknowledged) this.#send(sent);
  }

  /** Sends the first that is not acknowledged again; false if NATS does not answer. */
  async #hasFirst(): Promise<boolean> {
    for (const sent of this.#unacknowledged) {
      try {
        const { seq } = await this.#client.publish(sent.subject, sent.text, {
          msgID: sent.id,
          timeout: ACK_MS,
          retries: 1,
        });
        this.#done(sent, seq);
        return true;
      } catch (error) {
        if (performance.now() - sent.at <= PATIENCE_MS) return false;
        this.#unacknowledged.delete(sent);
        sent.reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    return true;
  }
}
