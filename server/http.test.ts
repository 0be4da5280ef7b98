import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { answer } from './http.ts';
import { createLog } from './log.ts';
import { Metrics } from './metrics.ts';

test('counts that cannot be read are an error of the server, which its log names', async () => {
  const metrics = new Metrics();
  Object.defineProperty(metrics, 'dispatched', {
    get: () => {
      throw new Error('out of order');
    },
  });
  const logged: unknown[] = [];
  const log = createLog('silent');
  log.error = (...said: unknown[]) => void logged.push(said);
  const live = { metrics, isReady: true, isDraining: false, drain: () => Promise.resolve() };
  const http = createServer(answer(live, (_, response) => response.end(), log));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const response = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/metrics`);
  expect([response.status, await response.text()]).toEqual([500, 'The metrics cannot be read.\n']);
  expect(logged).toEqual([[{ error: 'Error: out of order' }, 'the metrics cannot be read']]);
  http.closeAllConnections();
  await new Promise((done) => http.close(done));
});
