/**
 * This file has an example of every message of the protocol, as it goes over the wire. Their types are the protocol's own,
 * and a test reads each with the code that client and server read them with.
 */
import type { Reply, Request } from '../../../server/protocol.ts';

type Said = Request | Reply;
type Examples<T extends Said> = { readonly [K in T['kind']]: Extract<T, { readonly kind: K }> };

const position = { epoch: '5e8c', seq: 41 };
const limits = {
  frameBytes: 16_384,
  nameLength: 32,
  channelLength: 64,
  textBytes: 4_096,
  channelsPerReader: 32,
  messagesPerSecond: 100,
  historyMs: 120_000,
  simulated: 12,
};
const message = {
  kind: 'message',
  message: 7,
  from: 'ada',
  to: { kind: 'channel', channel: 'go' },
  position,
  text: 'hello',
} as const;

export const REQUESTS: Examples<Request> = {
  hello: { kind: 'hello', id: 1, name: 'ada' },
  subscribe: { kind: 'subscribe', id: 2, channel: 'go', after: position },
  unsubscribe: { kind: 'unsubscribe', id: 3, channel: 'go' },
  publish: { kind: 'publish', id: 4, to: { kind: 'channel', channel: 'go' }, text: 'hello' },
  presence: { kind: 'presence', id: 5, follow: true },
  history: { kind: 'history', id: 6, of: { kind: 'everyone' }, after: 40 },
  simulate: { kind: 'simulate', id: 7, readers: 3 },
  watch: { kind: 'watch', id: 8, on: true },
  ping: { kind: 'ping', id: 9 },
};

export const REPLIES: Examples<Reply> = {
  welcome: {
    kind: 'welcome',
    id: 1,
    name: 'ada',
    session: 'kept by this reader alone',
    limits,
    everyone: { epoch: '9f01', seq: 12 },
    direct: { epoch: 'c77a', seq: 0 },
  },
  ack: {
    kind: 'ack',
    id: 4,
    of: 'publish',
    message: 7,
    position,
    receivers: 2,
    times: { received: 1000.2, dispatched: 1004.9, done: 1011.4 },
  },
  error: { kind: 'error', id: 3, code: 'not-subscribed', reason: 'There is no such subscription to end.' },
  message,
  kept: { kind: 'kept', id: 6, of: { kind: 'everyone' }, position, messages: [message], more: false },
  readers: {
    kind: 'readers',
    id: 5,
    readers: [{ name: 'ada', channels: ['go'] }],
    total: 1,
    more: 0,
  },
  joined: { kind: 'joined', name: 'grace' },
  left: { kind: 'left', name: 'grace' },
  subscribed: { kind: 'subscribed', name: 'grace', channel: 'go' },
  unsubscribed: { kind: 'unsubscribed', name: 'grace', channel: 'go' },
  trace: {
    kind: 'trace',
    events: [
      { kind: 'received', message: 7, at: 1000.2, from: 'ada', to: message.to, bytes: 78 },
      { kind: 'dispatched', message: 7, at: 1004.9, queued: 1009.1, receivers: 1, names: ['grace'] },
      { kind: 'delivered', message: 7, at: 1051.7, name: 'grace' },
    ],
    skipped: 0,
  },
  stats: {
    kind: 'stats',
    at: 5000000.5,
    connections: 3,
    readers: 2,
    channels: 1,
    messages: 120,
    deliveries: 240,
    inbox: 2,
    queueBytes: 96,
  },
  pong: { kind: 'pong', id: 9, at: 1234.5 },
};
