/** This file is how busy the server is, in figures: its messages a second, and the longest queues of the last second. */
import type { Session } from './session.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en');

export function ServerStats({ session }: { session: Session }) {
  const load = session.load.value;
  if (load === undefined) return null;
  const figures: readonly (readonly [what: string, value: string])[] = [
    ['messages a second', whole(load.messagesPerSecond)],
    ['deliveries a second', whole(load.deliveriesPerSecond)],
    ['most in the inbox', whole(load.inbox)],
    ['most bytes waiting for one reader', whole(load.queueBytes)],
    ['connections', whole(load.connections)],
  ];
  return (
    <dl class="dispatch-stats" data-testid="live-stats" aria-label="The server in the last second">
      {figures.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
