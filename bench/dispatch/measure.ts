/** This file runs a server of peers.ts with a load client, load.ts, and has it measured: alone, or beside others in turn. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Measured, Task, Test } from './load.ts';
import type { Peer } from './peers.ts';
import { canPin, freePort, pinned, start } from './start.ts';

/** A measurement that takes longer has got stuck. */
const LONGEST = 90_000;

/** A server, and the command that runs it. */
export interface Runnable {
  readonly peer: Peer;
  readonly run: readonly string[];
}

export interface Where {
  /** What servers that need a built site are given for one. */
  readonly folder: string;
  /** A run lasts about so long. */
  readonly seconds: number;
}

/** A server and its client; what that measures, at first and whenever it is asked again. */
interface Running {
  next(): Promise<Measured>;
  end(): void;
}

async function open({ peer, run }: Runnable, test: Test, { folder, seconds }: Where): Promise<Running> {
  const port = await freePort();
  const env = { ...process.env, ...peer.env, PORT: String(port), DIST: folder };
  const alone = test.kind === 'window' && test.size === 1;
  // A server of two processes gets both processors when nothing is measured alone.
  const both = peer.kind === 'python' && !alone;
  const server = await start(peer.name, both ? run : pinned(0, run), env);
  const awake = canPin && !alone && !both && test.kind !== 'idle';
  const task: Task = { peer: peer.name, port, pid: server.pid, test, seconds, awake };
  const program = [process.execPath, join(import.meta.dirname, 'load.ts'), JSON.stringify(task)];
  const [first, ...rest] = pinned(alone ? 0 : 1, program);
  const client = spawn(first!, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
  let problem: string | undefined;
  client.on('error', (error) => {
    problem ??= error.message;
  });
  client.on('exit', (code, signal) => {
    problem ??= `it ended with ${code ?? signal}`;
  });
  const closed = new Promise((done) => client.once('close', done));
  // It may have ended by the time that it is asked; its output, which ends too, tells.
  client.stdin.on('error', () => {});
  let asked = 0;
  return {
    next: async () => {
      if (asked++ > 0) client.stdin.write('again\n');
      const stuck = setTimeout(() => {
        problem ??= `nothing was measured in ${LONGEST / 1000} s`;
        client.kill();
      }, LONGEST);
      const { value } = await lines.next();
      clearTimeout(stuck);
      if (value !== undefined) return JSON.parse(value) as Measured;
      await closed;
      throw new Error(`the client for ${peer.name}: ${problem}`);
    },
    end: () => {
      client.kill();
      server.end();
    },
  };
}

/** Another program may have taken a port before the server did, or the machine been too busy: all else would be lost by that. */
async function tried<T>(title: string, measurement: () => Promise<T>): Promise<T> {
  try {
    return await measurement();
  } catch (error) {
    console.log(`${title}: ${error instanceof Error ? error.message : String(error)}; it is tried again`);
    return measurement();
  }
}

/** Measures a server that has the machine to itself. */
export function measure(one: Runnable, test: Test, where: Where): Promise<Measured> {
  return tried(one.peer.title, async () => {
    const running = await open(one, test, where);
    try {
      return await running.next();
    } finally {
      running.end();
    }
  });
}

/** Measures servers that run side by side, so many times each, in turn: in their order, what was measured of each. */
export function measureInTurn(
  some: readonly Runnable[],
  test: Test,
  where: Where,
  turns: number,
): Promise<Measured[][]> {
  return tried('servers side by side', async () => {
    const all: Running[] = [];
    try {
      for (const one of some) {
        const running = await open(one, test, where);
        all.push(running);
        // It has warmed up by that; the others were not there yet, so it does not count.
        await running.next();
      }
      const measured: Measured[][] = some.map(() => []);
      for (let turn = 0; turn < turns; turn++)
        for (const [i, running] of all.entries()) measured[i]!.push(await running.next());
      return measured;
    } finally {
      for (const running of all) running.end();
    }
  });
}
