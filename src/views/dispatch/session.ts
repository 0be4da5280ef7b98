/**
 * This file joins the client and the projector for the page: signals that the parts read, and the actions they call. It
 * is the only place that changes them.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Ack, Pong, Reply, Stats, Target } from '../../../server/protocol.ts';
import { channelProblem } from '../../../server/wire.ts';
import { type Gap, LiveClient, RequestError, type Sessions, type Status } from './client.ts';
import type { Model } from './model.ts';
import { Projector } from './projector.ts';

export interface Session {
  readonly status: ReadonlySignal<Status>;
  /** What is known at present, by which one acts; `projector` has what is shown. */
  readonly model: ReadonlySignal<Model>;
  readonly projector: Projector;
  /** The message whose trace is looked at. */
  readonly selected: ReadonlySignal<number | undefined>;
  /** What went wrong last, for the reader to know. */
  readonly problem: ReadonlySignal<string | undefined>;
  /** What a lost connection has cost: messages missed, subscriptions not renewed. A sentence each. */
  readonly gaps: ReadonlySignal<readonly string[]>;
  /** The latest measured way to the server and back, in milliseconds. */
  readonly roundTrip: ReadonlySignal<number | undefined>;
  /** The key of the private room that connect goes to; '' for the lobby. */
  readonly room: ReadonlySignal<string>;
  /** How busy the server was in the last second or so; undefined until it has said so twice. */
  readonly load: ReadonlySignal<Load | undefined>;
  /** Several such ways, one after another, once they have been measured. */
  readonly measured: ReadonlySignal<readonly number[]>;
  measure(): Promise<boolean>;
  select(message: number | undefined): void;
  /** Chooses the room; a connection to another one ends. */
  enter(room: string): void;
  simulate(readers: number): Promise<boolean>;
  connect(name: string): void;
  disconnect(): void;
  retry(): void;
  subscribe(channel: string): Promise<boolean>;
  unsubscribe(channel: string): Promise<boolean>;
  publish(to: Target, text: string): Promise<boolean>;
}

/** What the server says of itself, with its counts made into rates. */
export interface Load extends Pick<Stats, 'inbox' | 'queueBytes' | 'connections'> {
  readonly messagesPerSecond: number;
  readonly deliveriesPerSecond: number;
}

const PING_EVERY = 5_000;
const PONG_WITHIN = 10_000;
const NOTES_KEPT = 10;
const MEASURED_PINGS = 11;

/** Sessions that last as long as the tab: a page loaded anew is the same reader. Without storage they end with the page. */
const ofThisTab: Sessions = {
  get: (key) => stored()?.getItem(`live ${key}`) ?? undefined,
  set: (key, session) => stored()?.setItem(`live ${key}`, session),
  delete: (key) => stored()?.removeItem(`live ${key}`),
};

function stored(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

export function createSession(url: () => string): Session {
  const status = signal<Status>({ kind: 'idle' });
  const projector = new Projector();
  const selected = signal<number | undefined>(undefined);
  const measured = signal<readonly number[]>([]);
  const problem = signal<string | undefined>(undefined);
  const gaps = signal<readonly string[]>([]);
  const roundTrip = signal<number | undefined>(undefined);
  const room = signal('');
  const load = signal<Load | undefined>(undefined);
  let lastStats: Stats | undefined;
  let client: LiveClient | undefined;
  let pings: ReturnType<typeof setInterval> | undefined;

  const onStatus = (next: Status) => {
    batch(() => {
      status.value = next;
      problem.value = undefined;
      if (next.kind !== 'online') {
        roundTrip.value = undefined;
        measured.value = [];
        load.value = undefined;
        lastStats = undefined;
      }
      if (next.kind !== 'online' && next.kind !== 'connecting') gaps.value = [];
    });
    const at = performance.now();
    if (next.kind === 'idle' || next.kind === 'refused') {
      selected.value = undefined;
      projector.hear({ kind: 'ended', at });
      projector.toNow();
    }
    if (next.kind === 'offline') projector.hear({ kind: 'lost', at });
    clearInterval(pings);
    if (next.kind !== 'online') return;
    pings = setInterval(ping, PING_EVERY);
    void attempt(async (live) => {
      await live.ask({ kind: 'presence', follow: true });
      await live.ask({ kind: 'watch', on: true });
    });
    void ping();
  };

  const onReply = (reply: Reply) => {
    if (reply.kind === 'stats') {
      if (lastStats !== undefined) load.value = between(lastStats, reply);
      lastStats = reply;
      return;
    }
    projector.hear({ kind: 'reply', reply, at: performance.now() });
  };

  const onGap = ({ stream, missed }: Gap) => {
    const where =
      stream.kind === 'channel' ? `#${stream.channel}` : stream.kind === 'everyone' ? 'everyone' : 'you';
    const sentence =
      missed === undefined
        ? `Messages to ${where} may have been missed meanwhile: the server cannot say.`
        : `${missed} ${missed === 1 ? 'message' : 'messages'} to ${where} did not get here.`;
    note(sentence);
  };

  const onUnsubscribed = (channel: string, reason: string) =>
    note(`You are no longer subscribed to #${channel}: ${reason}`);

  const note = (sentence: string) => {
    gaps.value = [...gaps.value, sentence].slice(-NOTES_KEPT);
  };

  const ping = async () => {
    const live = client;
    if (live?.status.kind !== 'online') return;
    const sent = performance.now();
    const late = setTimeout(() => {
      // The connection looks open and is dead, as after a laptop has slept.
      if (live.status.kind === 'online') live.connectionLooksDead();
    }, PONG_WITHIN);
    try {
      const pong = (await live.ask({ kind: 'ping' })) as Pong;
      if (pong.kind === 'pong') roundTrip.value = performance.now() - sent;
    } catch {
      // The status says what happened.
    } finally {
      clearTimeout(late);
    }
  };

  const attempt = async (action: (live: LiveClient) => Promise<unknown>): Promise<boolean> => {
    if (client === undefined) return false;
    try {
      await action(client);
      problem.value = undefined;
      return true;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      problem.value =
        error.code === 'connection-lost'
          ? 'The connection was lost before the server answered.'
          : error.message;
      return false;
    }
  };

  return {
    status,
    model: projector.model,
    projector,
    selected,
    measured,
    problem,
    gaps,
    roundTrip,
    room,
    load,
    connect: (name) => {
      client ??= new LiveClient(url(), { onStatus, onReply, onGap, onUnsubscribed, explain }, ofThisTab);
      client.connect(name, room.value);
    },
    select: (message) => {
      selected.value = message;
    },
    measure: () =>
      attempt(async (live) => {
        const took: number[] = [];
        while (took.length < MEASURED_PINGS) {
          const sent = performance.now();
          await live.ask({ kind: 'ping' });
          took.push(performance.now() - sent);
        }
        measured.value = took.sort((a, b) => a - b);
      }),
    enter: (key) => {
      if (key === room.value) return;
      client?.disconnect();
      room.value = key;
    },
    simulate: (readers) => attempt((live) => live.ask({ kind: 'simulate', readers })),
    disconnect: () => client?.disconnect(),
    retry: () => client?.retryNow(),
    subscribe: async (channel) => {
      const wrong = channelProblem(channel);
      if (wrong !== undefined) {
        problem.value = `${wrong[0]?.toUpperCase()}${wrong.slice(1)}.`;
        return false;
      }
      return attempt((live) => live.subscribe(channel));
    },
    unsubscribe: (channel) => attempt((live) => live.unsubscribe(channel)),
    publish: (to, text) =>
      attempt(async (live) => {
        const sent = performance.now();
        const ack = (await live.ask({ kind: 'publish', to, text })) as Ack;
        const took = performance.now() - sent;
        roundTrip.value = took;
        const { message, receivers = 0 } = ack;
        if (message === undefined) return;
        const mine = { to, text, receivers, roundTrip: took };
        projector.hear({ kind: 'acknowledged', message, mine, at: performance.now() });
      }),
  };
}

/** Why a handshake failed, which a browser does not tell: whether the server answers at all, and takes readers. */
async function explain(): Promise<string | undefined> {
  try {
    const answer = await fetch('/readyz', { cache: 'no-store' });
    if (answer.ok)
      return 'the server answers, but takes no more connections: it is full, or there are too many from your address';
    if (answer.status !== 503) return undefined;
    const isDraining = (await answer.text()).includes('draining');
    return isDraining ? 'the server is restarting' : 'the server is cut off from the other nodes';
  } catch {
    return navigator.onLine ? undefined : 'this device is not connected to a network';
  }
}

function between(before: Stats, now: Stats): Load {
  const seconds = (now.at - before.at) / 1e6;
  const { inbox, queueBytes, connections } = now;
  return {
    inbox,
    queueBytes,
    connections,
    messagesPerSecond: (now.messages - before.messages) / seconds,
    deliveriesPerSecond: (now.deliveries - before.deliveries) / seconds,
  };
}
