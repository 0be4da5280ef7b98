/**
 * This file joins the client and the model for the page: signals that the parts read, and the actions they call. It is
 * the only place that changes them.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Ack, Pong, Reply, Stats, Target } from '../../../server/protocol.ts';
import { channelProblem } from '../../../server/wire.ts';
import { type Gap, LiveClient, RequestError, type Sessions, type Status } from './client.ts';
import { acknowledged, apply, EMPTY, type Model } from './model.ts';

export interface Session {
  readonly status: ReadonlySignal<Status>;
  readonly model: ReadonlySignal<Model>;
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
  const model = signal<Model>(EMPTY);
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
      if (next.kind === 'idle' || next.kind === 'refused') model.value = EMPTY;
      // Who is still here is not known while offline; what was seen stays to be read.
      if (next.kind === 'offline') model.value = { ...EMPTY, flights: model.value.flights };
      if (next.kind !== 'online') {
        roundTrip.value = undefined;
        load.value = undefined;
        lastStats = undefined;
      }
      if (next.kind !== 'online' && next.kind !== 'connecting') gaps.value = [];
    });
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
    model.value = apply(model.value, reply, performance.now());
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
    model,
    problem,
    gaps,
    roundTrip,
    room,
    load,
    connect: (name) => {
      client ??= new LiveClient(url(), { onStatus, onReply, onGap, onUnsubscribed }, ofThisTab);
      client.connect(name, room.value);
    },
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
        if (ack.message !== undefined)
          model.value = acknowledged(model.value, ack.message, {
            to,
            text,
            receivers: ack.receivers ?? 0,
            roundTrip: took,
          });
      }),
  };
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
