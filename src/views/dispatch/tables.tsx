/**
 * This file is the drawing as tables: the routing table, who is here, and where each message that is on its way is. It says
 * what the drawing says, for screen readers and for those who want no motion.
 */
import type { ReadonlySignal } from '@preact/signals';
import { count, targetLabel } from './format.ts';
import { channelsOf, type Flight, type Model } from './model.ts';
import type { View } from './projector.ts';
import { placeOf, type Stage } from './stages.ts';

const MESSAGES_SHOWN = 12;

const WORDS: Readonly<Record<Stage, string>> = {
  sending: 'from its sender to the inbox',
  inbox: 'in the inbox',
  dispatching: 'at the dispatcher',
  queuing: 'to its receivers’ queues',
  queued: 'in its receivers’ queues',
  delivered: 'delivered',
};

export function Tables({ view }: { view: ReadonlySignal<View> }) {
  const { model, at, moving } = view.value;
  return (
    <div class="dispatch-tables" data-testid="live-tables">
      <h3>Routing table</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Sent to</th>
            <th scope="col">Goes to</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>everyone</td>
            <td>{count(model.total, 'reader', 'readers')}</td>
          </tr>
          {channelsOf(model).map(({ name, subscribers }) => (
            <tr key={name}>
              <td>#{name}</td>
              <td>{subscribers.join(', ')}</td>
            </tr>
          ))}
          <tr>
            <td>one reader</td>
            <td>the reader of that name</td>
          </tr>
        </tbody>
      </table>
      <h3>Readers</h3>
      <ReaderRows model={model} />
      <h3>Messages, and where they are</h3>
      <Whereabouts flights={model.flights} at={at} moving={moving} />
    </div>
  );
}

function Whereabouts({ flights, at, moving }: { flights: readonly Flight[]; at: number; moving: number }) {
  const latest = flights
    .filter((flight) => placeOf(flight, at) !== undefined)
    .slice(-MESSAGES_SHOWN)
    .reverse();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Message</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Where it is</th>
          </tr>
        </thead>
        <tbody>
          {latest.length === 0 && (
            <tr class="dispatch-none">
              <td colSpan={4}>No message yet.</td>
            </tr>
          )}
          {latest.map((flight) => {
            const stage = placeOf(flight, at)?.stage ?? 'sending';
            return (
              <tr key={flight.message} data-message={flight.message} data-stage={stage}>
                <td>{flight.message}</td>
                <td>{flight.from}</td>
                <td>{targetLabel(flight.to)}</td>
                <td>{where(stage, flight)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {moving > MESSAGES_SHOWN && (
        <p class="dispatch-soft">
          The latest {MESSAGES_SHOWN} of {moving} that are on their way.
        </p>
      )}
    </>
  );
}

function where(stage: Stage, { names, receivers = 0 }: Flight): string {
  if (stage !== 'delivered') return WORDS[stage];
  if (receivers === 0) return 'dispatched, to nobody';
  const rest = receivers - names.length;
  return `delivered to ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Who is here, folded away beside the drawing. */
export function ReaderTable({ model }: { model: Model }) {
  if (model.readers.size === 0) return null;
  return (
    <details class="dispatch-readers">
      <summary>
        {count(model.total, 'reader', 'readers')} here,{' '}
        {count(channelsOf(model).length, 'channel', 'channels')}
      </summary>
      <ReaderRows model={model} />
    </details>
  );
}

function ReaderRows({ model }: { model: Model }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Reader</th>
          <th scope="col">Subscribed to</th>
          <th scope="col" class="is-number">
            Sent
          </th>
          <th scope="col" class="is-number">
            Got
          </th>
        </tr>
      </thead>
      <tbody>
        {model.readers.size === 0 && (
          <tr class="dispatch-none">
            <td colSpan={4}>Nobody is known to be here.</td>
          </tr>
        )}
        {[...model.readers.values()].map(({ name, channels, simulated, sent, received }) => (
          <tr key={name}>
            <td>{name + (name === model.self ? ' (you)' : simulated ? ' (simulated)' : '')}</td>
            <td>{channels.map((channel) => `#${channel}`).join(', ') || '–'}</td>
            <td class="is-number">{sent}</td>
            <td class="is-number">{received}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
