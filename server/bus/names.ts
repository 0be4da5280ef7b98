/**
 * This file holds names once among all nodes, in a key-value bucket of NATS: a key is a name in a room, its value who
 * holds it, and from where. A name whose node has died, or whose connection is lost, is kept for its session for a while.
 */
import { createHash } from 'node:crypto';
import type { JetStreamClient } from '@nats-io/jetstream';
import { type KV, type KvEntry, Kvm } from '@nats-io/kv';
import { type Claim, nameKey } from './bus.ts';
import type { Members } from './members.ts';

const BUCKET = 'live-names';
const RETRY_MS = 1_000;

interface Holder {
  readonly session: string;
  readonly node: string;
  /** What came to the name up to that seq was for another. */
  readonly from: number;
  /** When its connection was lost (milliseconds since 1970); absent while it is there. */
  readonly goneAt?: number;
}

export class Names {
  readonly #bucket: KV;
  readonly #node: string;
  readonly #keptMs: number;
  readonly #members: Members;
  // How often a session has claimed a name here: a release that comes late must not undo a newer claim.
  readonly #claims = new Map<string, number>();

  private constructor(bucket: KV, node: string, keptMs: number, members: Members) {
    this.#bucket = bucket;
    this.#node = node;
    this.#keptMs = keptMs;
    this.#members = members;
  }

  static async start(
    client: JetStreamClient,
    node: string,
    keptMs: number,
    members: Members,
  ): Promise<Names> {
    const bucket = await new Kvm(client).create(BUCKET, { history: 1 });
    return new Names(bucket, node, keptMs, members);
  }

  /** `last` finds out where the streams stand, for a session that has the name for the first time. */
  async claim(
    room: string,
    name: string,
    session: string,
    last: () => Promise<number>,
  ): Promise<Claim | undefined> {
    const key = keyOf(room, name);
    const own = ownKey(key, session);
    const before = this.#claims.get(own) ?? 0;
    this.#claims.set(own, before + 1);
    let claim: Claim | undefined;
    try {
      claim = await this.#take(key, session, last);
    } finally {
      if (claim === undefined && this.#claims.get(own) === before + 1) this.#setClaims(own, before);
    }
    return claim;
  }

  #setClaims(own: string, count: number): void {
    if (count > 0) this.#claims.set(own, count);
    else this.#claims.delete(own);
  }

  async #take(key: string, session: string, last: () => Promise<number>): Promise<Claim | undefined> {
    // Another node may claim it between the look and the write: then the write fails and we look again.
    for (let i = 0; i < 5; i++) {
      const entry = await this.#bucket.get(key);
      const holder = entry !== null && entry.operation === 'PUT' ? entry.json<Holder>() : undefined;
      if (entry !== null && this.#isHeld(entry) && holder?.session !== session) return undefined;
      const from = holder?.session === session ? holder.from : await last();
      const value = JSON.stringify({ session, node: this.#node, from } satisfies Holder);
      try {
        if (entry === null) await this.#bucket.create(key, value);
        else await this.#bucket.update(key, value, entry.revision);
        return { from };
      } catch {
        // Somebody was quicker.
      }
    }
    return undefined;
  }

  async release(room: string, name: string, session: string, left: boolean): Promise<void> {
    const key = keyOf(room, name);
    const own = ownKey(key, session);
    const claims = this.#claims.get(own);
    try {
      const entry = await this.#bucket.get(key);
      if (entry === null || entry.operation !== 'PUT') return;
      const holder = entry.json<Holder>();
      // A newer connection of the same session may hold it by now, at another node.
      if (holder.session !== session || holder.node !== this.#node) return;
      if (left) await this.#bucket.delete(key, { previousSeq: entry.revision });
      else await this.#bucket.update(key, JSON.stringify({ ...holder, goneAt: Date.now() }), entry.revision);
    } catch {
      // NATS is away, or somebody was quicker. While this node lives the name would be held for ever: try again.
      setTimeout(() => {
        if (this.#claims.get(own) === claims) void this.release(room, name, session, left);
      }, RETRY_MS).unref();
      return;
    }
    if (this.#claims.get(own) === claims) this.#claims.delete(own);
  }

  async isHeld(room: string, name: string): Promise<boolean> {
    const entry = await this.#bucket.get(keyOf(room, name));
    return entry !== null && this.#isHeld(entry);
  }

  #isHeld(entry: KvEntry): boolean {
    if (entry.operation !== 'PUT') return false;
    const { node, goneAt } = entry.json<Holder>();
    const since = goneAt ?? this.#members.goneSince(node);
    return since === undefined || Date.now() - since < this.#keptMs;
  }
}

/** One text for each session that ever claims a name. */
function ownKey(key: string, session: string): string {
  return `${key} ${session}`;
}

/** Names may hold what keys may not. */
function keyOf(room: string, name: string): string {
  return createHash('sha256').update(nameKey(room, name)).digest('base64url');
}
