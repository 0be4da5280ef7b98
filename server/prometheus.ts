/**
 * This file publishes what the server counts in the form that Prometheus reads, at /metrics: metrics.ts's plain numbers,
 * read when somebody asks, beside what the process itself needs (memory, processor, event loop).
 */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';

type Name = keyof Metrics;

/** Milliseconds between two looks at how late the event loop is; each wakes it, and in between it sets the system's timer anew. */
const LOOKS_MS = 100;

/** What is a level and may fall, and what only grows. */
const GAUGES: Partial<Record<Name, string>> = {
  connections: 'Open connections.',
  readers: 'Readers with a name.',
  rooms: 'Rooms that somebody is in.',
};
const COUNTERS: Partial<Record<Name, string>> = {
  refused: 'Handshakes refused.',
  received: 'Frames read from clients.',
  errors: 'Requests answered with an error.',
  dispatched: 'Messages routed.',
  queued: 'Messages put into readers’ queues.',
  recovered: 'Messages delivered late, to readers who came back for them.',
  slow: 'Readers dropped because they took their messages too slowly.',
  writes: 'Calls that hand bytes to the operating system.',
};

/** A registry that reads the counts whenever it is scraped. */
export function prometheus(metrics: Metrics): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOKS_MS });
  const registers = [registry];
  for (const [name, help] of Object.entries(GAUGES)) {
    const gauge: Gauge = new Gauge({
      name: `live_${name}`,
      help,
      registers,
      collect: () => gauge.set(metrics[name as Name]),
    });
  }
  for (const [name, help] of Object.entries(COUNTERS)) {
    let told = 0;
    const counter: Counter = new Counter({
      name: `live_${name}_total`,
      help,
      registers,
      collect: () => {
        const now = metrics[name as Name];
        counter.inc(now - told);
        told = now;
      },
    });
  }
  return registry;
}
