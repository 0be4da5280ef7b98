/**
 * This file is the drawing in words: the latest messages with their receivers and measured times, and who is here. It
 * says all that the drawing says, for screen readers and for who wants figures.
 */
import type { ReadonlySignal } from '@preact/signals';
import { count, micros, millis, targetLabel } from './format.ts';
import { channelsOf, type Flight, type Model, timesOf } from './model.ts';

const ROWS_SHOWN = 40;
const NAMES_SHOWN = 8;

export function MessageLog({ model }: { model: ReadonlySignal<Model> }) {
  const { flights, skipped, self } = model.value;
  const shown = flights.slice(-ROWS_SHOWN).reverse();
  const last = shown[0];
  return (
    <section class="dispatch-log" aria-labelledby="live-log-title">
      <h2 id="live-log-title">Messages</h2>
      <p class="dispatch-hidden" aria-live="polite">
        {last === undefined ? '' : sentence(last)}
      </p>
      {skipped > 0 && (
        <p class="dispatch-soft">
          {count(skipped, 'message went', 'messages went')} by too fast to be traced; each message shown is
          shown completely.
        </p>
      )}
      <table data-testid="live-log">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Text</th>
            <th scope="col">Receivers</th>
            <th scope="col" class="is-number">
              In the inbox
            </th>
            <th scope="col" class="is-number">
              To the last receiver
            </th>
            <th scope="col" class="is-number">
              My round trip
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.length === 0 && (
            <tr class="dispatch-none">
              <td colSpan={7}>No message yet. Each one is listed here, with what the server measured.</td>
            </tr>
          )}
          {shown.map((flight) => (
            <LogRow key={flight.message} flight={flight} self={self} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LogRow({ flight, self }: { flight: Flight; self: string | undefined }) {
  const { waited, delivered } = timesOf(flight);
  return (
    <tr data-message={flight.message}>
      <td data-label="From">{flight.from === self ? `${flight.from} (you)` : flight.from}</td>
      <td data-label="To">{targetLabel(flight.to)}</td>
      <td data-label="Text" class="is-text">
        {flight.text ?? <i>between others</i>}
      </td>
      <td data-label="Receivers">{receivers(flight)}</td>
      <td data-label="In the inbox" class="is-number">
        {micros(waited)}
      </td>
      <td data-label="To the last receiver" class="is-number">
        {micros(delivered)}
      </td>
      <td
        data-label="My round trip"
        class={flight.roundTrip === undefined ? 'is-number is-blank' : 'is-number'}
      >
        {millis(flight.roundTrip)}
      </td>
    </tr>
  );
}

function receivers({ receivers: total, names, delivered }: Flight): string {
  if (total === undefined) return '–';
  if (total === 0) return '0';
  const some = names.slice(0, NAMES_SHOWN);
  const rest = total - some.length;
  const who = some.length === 0 ? '' : `: ${some.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const still = names.length - delivered.length;
  return `${total}${who}${still > 0 ? ` (${still} still to be written)` : ''}`;
}

function sentence(flight: Flight): string {
  const text = flight.text === undefined ? '' : `: ${flight.text}`;
  return `${flight.from} to ${targetLabel(flight.to)}${text}.`;
}

export function ReaderTable({ model }: { model: ReadonlySignal<Model> }) {
  const now = model.value;
  if (now.readers.size === 0) return null;
  return (
    <details class="dispatch-readers">
      <summary>
        {count(now.total, 'reader', 'readers')} here, {count(channelsOf(now).length, 'channel', 'channels')}
      </summary>
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
          {[...now.readers.values()].map(({ name, channels, simulated, sent, received }) => (
            <tr key={name}>
              <td data-label="Reader">
                {name + (name === now.self ? ' (you)' : simulated ? ' (simulated)' : '')}
              </td>
              <td data-label="Subscribed to">{channels.map((channel) => `#${channel}`).join(', ') || '–'}</td>
              <td data-label="Sent" class="is-number">
                {sent}
              </td>
              <td data-label="Got" class="is-number">
                {received}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
