/**
 * This file holds every limit of the live server in one table: its name, its default, the environment variable that
 * overrides it and what it means. Nothing else reads these variables, and `--help` prints the table.
 */
import type { ClientLimits } from './protocol.ts';
import { DEFAULT_SIZES } from './wire.ts';

interface Option {
  readonly env: string;
  readonly value: number;
  readonly help: string;
  readonly min?: number;
}

const TABLE = {
  frameBytes: { env: 'LIVE_FRAME_BYTES', value: 16_384, min: 256, help: 'largest frame a client may send' },
  nameLength: {
    env: 'LIVE_NAME_LENGTH',
    value: DEFAULT_SIZES.nameLength,
    min: 1,
    help: 'longest name of a reader',
  },
  channelLength: {
    env: 'LIVE_CHANNEL_LENGTH',
    value: DEFAULT_SIZES.channelLength,
    min: 1,
    help: 'longest name of a channel',
  },
  textBytes: {
    env: 'LIVE_TEXT_BYTES',
    value: DEFAULT_SIZES.textBytes,
    min: 1,
    help: 'longest text, in UTF-8',
  },
  channelsPerReader: { env: 'LIVE_CHANNELS', value: 32, min: 1, help: 'subscriptions a reader may hold' },
  messagesPerSecond: { env: 'LIVE_RATE', value: 100, min: 1, help: 'frames a second from one connection' },
  burst: { env: 'LIVE_BURST', value: 300, min: 1, help: 'frames it may send at once before that holds' },
  spreadPerSecond: {
    env: 'LIVE_SPREAD_RATE',
    value: 2_097_152,
    min: 1,
    help: 'bytes a second sent to others for one connection, counted for each who gets them',
  },
  spreadBurst: {
    env: 'LIVE_SPREAD_BURST',
    value: 1_048_576,
    min: 1,
    help: 'such bytes at once before that holds',
  },
  refusals: { env: 'LIVE_REFUSALS', value: 1_000, help: 'frames refused as too fast before it is closed' },
  refusedAtOnce: {
    env: 'LIVE_REFUSED_AT_ONCE',
    value: 50,
    min: 1,
    help: 'of these, so many at once before it is not read for a while',
  },
  restMs: { env: 'LIVE_REST_MS', value: 100, min: 1, help: 'that while' },
  queueBytes: {
    env: 'LIVE_QUEUE_BYTES',
    value: 524_288,
    min: 4_096,
    help: 'bytes waiting for one reader before it is dropped',
  },
  connections: { env: 'LIVE_CONNECTIONS', value: 12_000, min: 1, help: 'connections in all' },
  connectionsPerAddress: {
    env: 'LIVE_CONNECTIONS_PER_ADDRESS',
    value: 200,
    min: 1,
    help: 'connections from one address',
  },
  sockets: {
    env: 'LIVE_SOCKETS',
    value: 16_000,
    min: 1,
    help: 'TCP connections, those that have asked for nothing yet included',
  },
  handshakeMs: { env: 'LIVE_HANDSHAKE_MS', value: 10_000, min: 10, help: 'time for the head of a request' },
  helloMs: { env: 'LIVE_HELLO_MS', value: 10_000, min: 10, help: 'time to say hello' },
  heartbeatMs: { env: 'LIVE_HEARTBEAT_MS', value: 30_000, min: 10, help: 'time between pings to a client' },
  closeMs: { env: 'LIVE_CLOSE_MS', value: 3_000, min: 10, help: 'time a closing client gets to answer' },
  drainMs: { env: 'LIVE_DRAIN_MS', value: 5_000, min: 10, help: 'time to empty all queues on SIGTERM' },
  rooms: { env: 'LIVE_ROOMS', value: 5_000, min: 1, help: 'rooms that somebody is in, the lobby included' },
  simulated: { env: 'LIVE_SIMULATED', value: 12, help: 'simulated readers in one private room' },
  simulatedTotal: {
    env: 'LIVE_SIMULATED_TOTAL',
    value: 300,
    help: 'simulated readers in all rooms together',
  },
  streams: { env: 'LIVE_STREAMS', value: 200_000, min: 1, help: 'channels and readers with messages kept' },
  historyMs: {
    env: 'LIVE_HISTORY_MS',
    value: 120_000,
    help: 'time messages, and names of the lost, are kept',
  },
  historyMessages: { env: 'LIVE_HISTORY_MESSAGES', value: 1_000, help: 'messages kept of one channel' },
  historyBytes: { env: 'LIVE_HISTORY_BYTES', value: 131_072, help: 'bytes of messages kept of one channel' },
  historyTotalBytes: {
    env: 'LIVE_HISTORY_TOTAL_BYTES',
    value: 268_435_456,
    help: 'bytes of messages kept of all channels together',
  },
  readersListed: { env: 'LIVE_READERS_LISTED', value: 200, help: 'readers named in one answer to presence' },
  listBytes: { env: 'LIVE_LIST_BYTES', value: 65_536, min: 256, help: 'bytes that one such answer may take' },
  listsPerSecond: {
    env: 'LIVE_LIST_RATE',
    value: 1,
    min: 1,
    help: 'such answers a second to one connection',
  },
  listBurst: { env: 'LIVE_LIST_BURST', value: 5, min: 1, help: 'such answers at once before that holds' },
  tracedPerSecond: { env: 'LIVE_TRACED', value: 500, help: 'messages a second that watchers see traced' },
  stepsTraced: {
    env: 'LIVE_STEPS_TRACED',
    value: 5_000,
    help: 'steps a second of these, once not all are traced',
  },
  namesTraced: { env: 'LIVE_NAMES_TRACED', value: 64, help: 'receivers named in the trace of one message' },
  statsMs: { env: 'LIVE_STATS_MS', value: 1_000, min: 10, help: 'time between two stats to a watcher' },
  traceMs: { env: 'LIVE_TRACE_MS', value: 40, min: 1, help: 'time between two traces to a watcher' },
} as const satisfies Record<string, Option>;

type Name = keyof typeof TABLE;

/** Every numeric option, by name, and the two that are not numbers. */
export interface Limits extends Record<Name, number> {
  /** Origins allowed beside the server's own, such as https://example.org. */
  origins: readonly string[];
  /** Take a client's address and the server's host from X-Forwarded-For and X-Forwarded-Host. */
  trustProxy: boolean;
}

const NAMES = Object.keys(TABLE) as Name[];

/** The defaults, overridden by the environment, overridden by `overrides`. Throws a plain sentence on nonsense. */
export function readLimits(
  env: Readonly<Record<string, string | undefined>> = {},
  overrides: Partial<Limits> = {},
): Limits {
  const numbers = {} as Record<Name, number>;
  for (const name of NAMES) {
    const option: Option = TABLE[name];
    const text = env[option.env];
    const value = text === undefined || text === '' ? option.value : Number(text);
    const min = option.min ?? 0;
    if (!Number.isSafeInteger(value) || value < min)
      throw new RangeError(`${option.env} must be a whole number, ${min} or more, not "${text}".`);
    numbers[name] = value;
  }
  const origins = (env.LIVE_ORIGINS ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  const trustProxy = env.LIVE_TRUST_PROXY === '1';
  return { ...numbers, origins, trustProxy, ...overrides };
}

/** What a welcome tells the client. */
export function clientLimits(limits: Limits): ClientLimits {
  const { frameBytes, nameLength, channelLength, textBytes } = limits;
  const { channelsPerReader, messagesPerSecond, historyMs, simulated } = limits;
  return {
    frameBytes,
    nameLength,
    channelLength,
    textBytes,
    channelsPerReader,
    messagesPerSecond,
    historyMs,
    simulated,
  };
}

/** The table, a line an option, for --help. */
export function describeLimits(): string {
  const rows: [env: string, value: string, help: string][] = NAMES.map((name) => {
    const option: Option = TABLE[name];
    return [option.env, String(option.value), option.help];
  });
  rows.push(['LIVE_ORIGINS', '', 'origins allowed beside the own one, separated by commas']);
  rows.push(['LIVE_TRUST_PROXY', '0', '1: believe X-Forwarded-For and X-Forwarded-Host']);
  const width = Math.max(...rows.map(([env]) => env.length));
  return rows.map(([env, value, help]) => `  ${env.padEnd(width)}  ${value.padStart(7)}  ${help}`).join('\n');
}
