/**
 * This file is `npm run hostile`: a live server under fuzzed frames and under connections that are half-open, slow or flooding.
 *
 *     npm run hostile -- [--frames 1000000] [--connections 10000] [--seconds 150] [--rounds 5] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { canPin, tooManyFiles } from '../dispatch/start.ts';
import { median } from '../dispatch/verdict.ts';
import { hostile } from './hostile.ts';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '1000000' },
    connections: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '150' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const connections = Number(values.connections);
const problem = tooManyFiles(connections);
if (problem !== undefined) console.log(`left out: ${problem}`);
else {
  if (!canPin) console.log('no taskset, or a single processor: the clients also wait for each other');
  const result = await hostile({
    frames: Number(values.frames),
    connections,
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    apart: true,
    tell: (line) => console.log(line),
  });
  const { attacked, p99, before, after, unanswered, crashed } = result;
  const times = median(p99.map(({ quiet, under }) => under / quiet));
  const grown = (after / before - 1) * 100;
  const lines: [line: string, target: string, figure: string, met: boolean][] = [
    ['the server lives', 'yes', crashed ? 'no' : 'yes', !crashed],
    ['memory in use after the attack', '≤ +5 %', `${grown >= 0 ? '+' : ''}${grown.toFixed(2)} %`, grown <= 5],
    ['honest round trips, p99 over that without', '≤ 2 times', `${times.toFixed(2)} times`, times <= 2],
    ['honest round trips without an answer', '0', String(unanswered), unanswered === 0],
  ];
  console.log(
    `attacked with ${JSON.stringify(attacked)}; the times of the p99 are the median of the rounds'`,
  );
  for (const [line, target, figure, met] of lines)
    console.log(`${line.padEnd(44)} ${target.padStart(10)} ${figure.padStart(12)}  ${met ? 'yes' : 'no'}`);
  process.exitCode = lines.every(([, , , met]) => met) ? 0 : 1;
}
