/**
 * This file is the list of messages: the latest with their receivers and measured times, filtered if a reader likes. It
 * shows what the player shows, and each message can be chosen to look at its trace.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { matches } from './filter.ts';
import { count, micros, millis, targetLabel } from './format.ts';
import { type Flight, timesOf } from './model.ts';
import type { Session } from './session.ts';

const ROWS_SHOWN = 40;
const NAMES_SHOWN = 8;

/** At most one message in so many milliseconds is read out. */
const READ_OUT_EVERY = 3_000;

export function MessageLog({ session }: { session: Session }) {
  const filter = useSignal('');
  const { flights, traced, skipped, self } = session.projector.list.value.model;
  const wanted = filter.value.trim();
  const matching = wanted === '' ? flights : flights.filter((flight) => matches(flight, wanted));
  const shown = matching.slice(-ROWS_SHOWN).reverse();
  const { value: selected } = session.selected;
  return (
    <section class="dispatch-log" aria-labelledby="live-log-title">
      <div class="dispatch-log-head">
        <h2 id="live-log-title">Messages</h2>
        <label>
          Only with{' '}
          <input
            type="search"
            data-testid="live-filter"
            value={filter.value}
            placeholder="ada, #go, a word"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => {
              filter.value = event.currentTarget.value;
            }}
          />
        </label>
        {wanted !== '' && (
          <p class="dispatch-soft" role="status">
            {matching.length} of the last {flights.length}
          </p>
        )}
      </div>
      <ReadOut flight={shown[0]} />
      {skipped > 0 && (
        <p class="dispatch-soft" data-testid="live-skipped">
          Sampled: {traced} of {count(traced + skipped, 'message', 'messages')} since you connected were
          traced: all while there were few, some at random while there were many. Each of these is shown
          completely. The others went by too fast: they are not drawn, and listed and counted only if you got
          them.
        </p>
      )}
      <table data-testid="live-log">
        <thead>
          <tr>
            <th scope="col">Message</th>
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
              <td colSpan={8}>
                {wanted === ''
                  ? 'No message yet. Each one is listed here, with what the server measured.'
                  : 'No message that is kept has this in its names, its text or its channel.'}
              </td>
            </tr>
          )}
          {shown.map((flight) => (
            <LogRow
              key={flight.message}
              flight={flight}
              self={self}
              isSelected={flight.message === selected}
              onSelect={session.select}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly flight: Flight;
  readonly self: string | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (message: number) => void;
}

function LogRow({ flight, self, isSelected, onSelect }: RowProps) {
  const { waited, delivered } = timesOf(flight);
  return (
    <tr data-message={flight.message} class={isSelected ? 'is-selected' : ''}>
      <td data-label="Message">
        <button
          type="button"
          data-testid="live-select"
          aria-label={`The trace of message ${flight.message}`}
          aria-pressed={isSelected}
          onClick={() => onSelect(flight.message)}
        >
          {flight.message}
        </button>
      </td>
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

/** The latest message for screen readers, at a pace at which it can be listened to. */
function ReadOut({ flight }: { flight: Flight | undefined }) {
  const said = useSignal('');
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    if (flight === undefined || now - saidAt.current < READ_OUT_EVERY) return;
    saidAt.current = now;
    said.value = sentence(flight);
  }, [flight?.message]);
  return (
    <p class="dispatch-hidden" aria-live="polite">
      {said}
    </p>
  );
}
