/**
 * This file is what a node knows of the readers at other nodes, from what those say: every change as it happens, and once
 * in a while everything, which is a sign of life as well. A node that is silent for too long is dead, and its readers gone.
 */
import type { NatsConnection } from '@nats-io/transport-node';
import type { PresenceChange, ReaderEntry } from '../protocol.ts';
import { nameKey } from './bus.ts';

const SUBJECT = 'live.p';
const BEAT_MS = 1_000;
const DEAD_MS = 4_000;

/** A reader and its room. */
interface Member extends ReaderEntry {
  readonly room: string;
}

type Word =
  | { readonly kind: 'change'; readonly node: string; readonly room: string; readonly change: PresenceChange }
  | { readonly kind: 'all'; readonly node: string; readonly members: readonly Member[] }
  /** A new node asks everybody to say all. */
  | { readonly kind: 'new' | 'gone'; readonly node: string };

interface Node {
  /** By room and name. */
  readonly members: Map<string, Member>;
  heardAt: number;
}

export class Members {
  onChange: (room: string, change: PresenceChange) => void = () => {};
  readonly #connection: NatsConnection;
  readonly #node: string;
  readonly #own = new Map<string, Member>();
  readonly #nodes = new Map<string, Node>();
  /** When nodes were last heard of that are dead now; milliseconds since 1970. */
  readonly #dead = new Map<string, number>();
  readonly #started = Date.now();
  #timer: NodeJS.Timeout | undefined;

  private constructor(connection: NatsConnection, node: string) {
    this.#connection = connection;
    this.#node = node;
  }

  static async start(connection: NatsConnection, node: string): Promise<Members> {
    const members = new Members(connection, node);
    connection.subscribe(SUBJECT, {
      callback: (error, message) => {
        if (error === null) members.#hear(message.json<Word>());
      },
    });
    members.#say({ kind: 'new', node });
    await connection.flush();
    members.#timer = setInterval(() => members.#beat(), BEAT_MS).unref();
    return members;
  }

  /** Since when a node is gone, in milliseconds since 1970; undefined: it lives, or may. */
  goneSince(node: string): number | undefined {
    if (node === this.#node || this.#nodes.has(node)) return undefined;
    const dead = this.#dead.get(node);
    if (dead !== undefined) return dead;
    // Never heard of: it died before this node began, unless it has not had the time to say anything yet.
    return Date.now() - this.#started > DEAD_MS ? this.#started : undefined;
  }

  elsewhere(room: string): readonly ReaderEntry[] {
    const entries: ReaderEntry[] = [];
    for (const { members } of this.#nodes.values())
      for (const { room: where, ...entry } of members.values()) if (where === room) entries.push(entry);
    return entries;
  }

  announce(room: string, change: PresenceChange): void {
    apply(this.#own, room, change);
    this.#say({ kind: 'change', node: this.#node, room, change });
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#say({ kind: 'gone', node: this.#node });
  }

  #say(word: Word): void {
    if (this.#connection.isClosed() || this.#connection.isDraining()) return;
    this.#connection.publish(SUBJECT, JSON.stringify(word));
  }

  #beat(): void {
    this.#say({ kind: 'all', node: this.#node, members: [...this.#own.values()] });
    const before = Date.now() - DEAD_MS;
    for (const [name, node] of this.#nodes) if (node.heardAt < before) this.#forget(name, node);
  }

  #hear(word: Word): void {
    if (word.node === this.#node) return;
    const node = this.#nodes.get(word.node) ?? { members: new Map<string, Member>(), heardAt: 0 };
    if (word.kind === 'gone') {
      this.#forget(word.node, node);
      return;
    }
    node.heardAt = Date.now();
    this.#nodes.set(word.node, node);
    this.#dead.delete(word.node);
    if (word.kind === 'new') this.#say({ kind: 'all', node: this.#node, members: [...this.#own.values()] });
    if (word.kind === 'all') this.#replace(node, word.members);
    if (word.kind === 'change' && apply(node.members, word.room, word.change))
      this.onChange(word.room, word.change);
  }

  /** What changed unheard, as when NATS was away, is told now. */
  #replace(node: Node, members: readonly Member[]): void {
    const said = new Map(members.map((member) => [nameKey(member.room, member.name), member]));
    for (const [key, { room, name }] of node.members)
      if (!said.has(key)) this.#tell(node, room, { kind: 'left', name });
    for (const [key, { room, name, channels, simulated }] of said) {
      const known = node.members.get(key);
      if (known === undefined)
        this.#tell(node, room, simulated ? { kind: 'joined', name, simulated } : { kind: 'joined', name });
      const before = known?.channels ?? [];
      for (const channel of before)
        if (!channels.includes(channel)) this.#tell(node, room, { kind: 'unsubscribed', name, channel });
      for (const channel of channels)
        if (!before.includes(channel)) this.#tell(node, room, { kind: 'subscribed', name, channel });
    }
  }

  #tell(node: Node, room: string, change: PresenceChange): void {
    apply(node.members, room, change);
    this.onChange(room, change);
  }

  #forget(name: string, node: Node): void {
    this.#nodes.delete(name);
    this.#dead.set(name, node.heardAt);
    for (const { room, name: reader } of [...node.members.values()])
      this.onChange(room, { kind: 'left', name: reader });
  }
}

/** Makes a change in a list of members; false if it says nothing new. */
function apply(members: Map<string, Member>, room: string, change: PresenceChange): boolean {
  const key = nameKey(room, change.name);
  const member = members.get(key);
  switch (change.kind) {
    case 'joined': {
      const { name, simulated } = change;
      members.set(key, simulated ? { room, name, channels: [], simulated } : { room, name, channels: [] });
      return member === undefined;
    }
    case 'left':
      return members.delete(key);
    case 'subscribed':
      if (member === undefined || member.channels.includes(change.channel)) return false;
      members.set(key, { ...member, channels: [...member.channels, change.channel] });
      return true;
    case 'unsubscribed':
      if (member === undefined) return false;
      members.set(key, {
        ...member,
        channels: member.channels.filter((channel) => channel !== change.channel),
      });
      return true;
  }
}
