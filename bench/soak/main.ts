/**
 * This file is `npm run soak`: three nodes, a million messages, a node and the NATS server killed midway (soak.ts).
 *
 *     npm run soak -- [--messages 1000000] [--window 512] [--seconds 540]
 */
import { parseArgs } from 'node:util';
import { hasNats } from '../../server/bus/testing.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    window: { type: 'string', default: '512' },
    seconds: { type: 'string', default: '540' },
  },
});

if (!hasNats()) console.log('left out: there is no nats-server on the PATH');
else {
  const result = await soak({
    messages: Number(values.messages),
    window: Number(values.window),
    seconds: Number(values.seconds),
    killNats: true,
    tell: (line) => console.log(line),
  });
  const { seconds, sent, acknowledged, refused, returns, faults } = result;
  console.log(
    `${sent} messages sent in ${seconds.toFixed(1)} s, ${acknowledged} acknowledged, ${refused} refused; connections came back ${returns} times`,
  );
  for (const fault of faults) console.log(fault);
  console.log(
    faults.length === 0
      ? 'order and exactly-once delivery held'
      : 'order and exactly-once delivery did NOT hold',
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
