/**
 * This file holds the live server's promise against nodes that die: three nodes joined by a NATS server, a sender and a receiver at
 * each, and in the middle of it a node is killed, and later the NATS server, which is started again. Every message that was
 * acknowledged has to reach every receiver, once, in its sender's order; the receiver of the killed node gets what it missed.
 */
import { Nats } from '../../server/bus/testing.ts';
import { startNode } from './nodes.ts';
import { Talker } from './talker.ts';

export interface SoakOptions {
  readonly messages: number;
  /** Unanswered messages of one sender. */
  readonly window: number;
  /** The longest it may take, in seconds. */
  readonly seconds: number;
  readonly killNats: boolean;
  tell?(line: string): void;
}

export interface SoakResult {
  readonly seconds: number;
  readonly sent: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly returns: number;
  /** What a receiver saw that it should not have, or did not see that it should have; none, if the promise held. */
  readonly faults: readonly string[];
}

const NODES = 3;
const MOST_FAULTS = 20;
/** Room for all that a reader may miss, and no limit on what one may send. */
const ENV = {
  LIVE_RATE: '1000000000',
  LIVE_BURST: '1000000000',
  LIVE_SPREAD_RATE: '1000000000000',
  LIVE_SPREAD_BURST: '1000000000000',
  LIVE_QUEUE_BYTES: '268435456',
  LIVE_HISTORY_MESSAGES: '1000000',
  LIVE_HISTORY_BYTES: '134217728',
  LIVE_HISTORY_TOTAL_BYTES: '536870912',
};

/** What one receiver got. */
class Receiver {
  readonly talker: Talker;
  /** By sender: the numbers got, in ascending order as they must be. */
  readonly got = new Map<string, number[]>();
  readonly faults: string[] = [];
  count = 0;

  constructor(talker: Talker) {
    this.talker = talker;
    talker.onMessage = ({ text }) => this.#take(text);
  }

  #take(text: string): void {
    const [sender, number] = text.split(':') as [string, string];
    const n = Number(number);
    const all = this.got.get(sender) ?? [];
    this.got.set(sender, all);
    const last = all.at(-1) ?? 0;
    if (n <= last && this.faults.length < MOST_FAULTS)
      this.faults.push(`${this.talker.name} got ${text} after ${sender}:${last}`);
    all.push(n);
    this.count++;
  }

  /** What was acknowledged and did not come. */
  missing(sender: Talker): number[] {
    const got = new Set(this.got.get(sender.name));
    return sender.acknowledged.filter((n) => !got.has(n));
  }
}

export async function soak({ messages, window, seconds, killNats, tell }: SoakOptions): Promise<SoakResult> {
  const start = performance.now();
  const nats = new Nats();
  await nats.start();
  const nodes = await Promise.all(
    Array.from({ length: NODES }, () => startNode({ ...ENV, BUS: nats.url, LOG_LEVEL: 'silent' })),
  );
  const dead = new Set<number>();
  /** The nodes that live, its own first. */
  const from = (own: number) => (): readonly string[] =>
    nodes.flatMap((_, i) => (dead.has((own + i) % NODES) ? [] : [nodes[(own + i) % NODES]!.url]));
  const receivers = nodes.map((_, i) => new Receiver(new Talker(`receiver ${i}`, from(i))));
  const senders = nodes.map((_, i) => new Talker(`sender ${i}`, from(i)));
  const share = Math.ceil(messages / NODES);
  const faults: string[] = [];
  const until = async (isSo: () => boolean): Promise<boolean> => {
    while (!isSo()) {
      if (performance.now() - start > seconds * 1000) return false;
      await new Promise((done) => setTimeout(done, 20));
    }
    return true;
  };
  try {
    await Promise.all(receivers.map(({ talker }) => talker.connect(true)));
    await Promise.all(senders.map((talker) => talker.connect(false)));
    let hasEnded = false;
    const talking = Promise.all(senders.map((talker) => talker.talk(share, window))).then(() => {
      hasEnded = true;
    });
    const sent = (): number => senders.reduce((sum, one) => sum + one.sent, 0);
    await until(() => sent() >= messages / 2);
    tell?.(
      `${sent()} messages sent in ${Math.round((performance.now() - start) / 1000)} s: one node of three is killed`,
    );
    dead.add(2);
    await nodes[2]!.kill();
    await until(() => sent() >= messages * 0.75);
    if (killNats) {
      tell?.(`${sent()} messages sent: the NATS server is killed, and started again`);
      await nats.kill();
      await new Promise((done) => setTimeout(done, 300));
      await nats.start();
    }
    if (!(await until(() => hasEnded))) faults.push(`it took longer than ${seconds} s: ${sent()} were sent`);
    else await talking;
    const isComplete = (): boolean =>
      receivers.every((one) =>
        senders.every(
          (sender) => (one.got.get(sender.name)?.at(-1) ?? 0) >= (sender.acknowledged.at(-1) ?? 0),
        ),
      );
    await until(isComplete);
    for (const receiver of receivers) {
      faults.push(...receiver.faults);
      if (receiver.talker.unrecovered > 0)
        faults.push(`${receiver.talker.name} was told that what it missed is gone`);
      for (const sender of senders) {
        const missing = receiver.missing(sender);
        if (missing.length > 0)
          faults.push(
            `${receiver.talker.name} lacks ${missing.length} acknowledged messages of ${sender.name}, the first is ${missing[0]}`,
          );
      }
    }
    return {
      seconds: (performance.now() - start) / 1000,
      sent: sent(),
      acknowledged: senders.reduce((sum, one) => sum + one.acknowledged.length, 0),
      refused: senders.reduce((sum, one) => sum + one.refused, 0),
      returns: [...senders, ...receivers.map(({ talker }) => talker)].reduce(
        (sum, one) => sum + one.returns,
        0,
      ),
      faults,
    };
  } finally {
    for (const one of [...senders, ...receivers.map(({ talker }) => talker)]) one.close();
    await Promise.all(nodes.flatMap((node, i) => (dead.has(i) ? [] : [node.kill()])));
    await nats.end();
  }
}
