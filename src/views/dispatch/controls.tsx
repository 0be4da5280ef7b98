/** This file is what a reader does: connect under a name, subscribe, send. Everything typed is sent and shown as text. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { nameProblem } from '../../../server/wire.ts';
import type { Status } from './client.ts';
import { millis, targetLabel, targetOf, targetValue } from './format.ts';
import { channelsOf } from './model.ts';
import type { Session } from './session.ts';

type SubmitEvent = JSX.TargetedSubmitEvent<HTMLFormElement>;

export function ConnectForm({ session }: { session: Session }) {
  const name = useSignal('');
  const wrong = useSignal<string | undefined>(undefined);
  const status = session.status.value;
  const isBusy = status.kind === 'connecting' || status.kind === 'online' || status.kind === 'offline';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return session.disconnect();
    const chosen = name.value.trim();
    wrong.value = nameProblem(chosen);
    if (wrong.value === undefined) session.connect(chosen);
  };
  return (
    <form class="dispatch-form" onSubmit={submit}>
      <label for="live-name">Your name here</label>
      <div class="dispatch-line">
        <input
          id="live-name"
          data-testid="live-name"
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
          disabled={isBusy}
          maxLength={32}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="ada"
          required
          aria-describedby="live-status"
        />
        <button
          type="submit"
          data-testid={isBusy ? 'live-disconnect' : 'live-connect'}
          class={isBusy ? '' : 'is-main'}
        >
          {isBusy ? 'Disconnect' : 'Connect'}
        </button>
      </div>
      <StatusLine session={session} wrong={wrong.value} />
    </form>
  );
}

function StatusLine({ session, wrong }: { session: Session; wrong: string | undefined }) {
  const status = session.status.value;
  const isIdle = status.kind === 'idle';
  return (
    <div class="dispatch-status" data-state={wrong !== undefined && isIdle ? 'refused' : status.kind}>
      <p id="live-status" data-testid="live-status" data-state={status.kind} role="status">
        {wrong !== undefined && isIdle ? `Not connected: ${wrong}.` : wording(status)}
      </p>
      {status.kind === 'offline' && (
        <button type="button" data-testid="live-retry" onClick={() => session.retry()}>
          Try now
        </button>
      )}
      {status.kind === 'online' && <RoundTrip session={session} />}
      {session.gaps.value.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function RoundTrip({ session }: { session: Session }) {
  const took = session.measured.value;
  return (
    <>
      <p class="dispatch-soft" data-testid="live-round-trip">
        Round trip: {millis(session.roundTrip.value)}{' '}
        <button type="button" class="is-link" data-testid="live-measure" onClick={() => session.measure()}>
          Measure
        </button>
      </p>
      {took.length > 0 && (
        <p class="dispatch-soft" data-testid="live-measured" role="status">
          {took.length} pings, one after another: {millis(took[took.length >> 1])} in the middle,{' '}
          {millis(took[0])} to {millis(took.at(-1))}.
        </p>
      )}
    </>
  );
}

function wording(status: Status): string {
  switch (status.kind) {
    case 'idle':
      return 'Not connected.';
    case 'connecting':
      return `Connecting as ${status.name} …`;
    case 'online':
      return `Connected as ${status.name}.`;
    case 'offline':
      return `Offline: ${status.reason}. Trying again by itself.`;
    case 'refused':
      return `Refused: ${status.reason}${status.reason.endsWith('.') ? '' : '.'}`;
  }
}

export function ChannelForm({ session }: { session: Session }) {
  const channel = useSignal('');
  const model = session.model.value;
  const mine = (model.self !== undefined && model.readers.get(model.self)?.channels) || [];
  const isOnline = session.status.value.kind === 'online';
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await session.subscribe(channel.value.trim().replace(/^#/, ''))) channel.value = '';
  };
  return (
    <form class="dispatch-form" onSubmit={submit}>
      <label for="live-channel">A channel</label>
      <fieldset class="dispatch-line" disabled={!isOnline}>
        <input
          id="live-channel"
          data-testid="live-channel"
          list="live-channels"
          value={channel.value}
          onInput={(event) => {
            channel.value = event.currentTarget.value;
          }}
          maxLength={65}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="go"
          required
        />
        <button type="submit" data-testid="live-subscribe">
          Subscribe
        </button>
      </fieldset>
      <datalist id="live-channels">
        {channelsOf(model).map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {mine.length > 0 && (
        <ul class="dispatch-mine" aria-label="My subscriptions">
          {mine.map((name) => (
            <li key={name}>
              <span>#{name}</span>
              <button
                type="button"
                data-testid="live-unsubscribe"
                data-channel={name}
                aria-label={`Unsubscribe from ${name}`}
                onClick={() => session.unsubscribe(name)}
              >
                Unsubscribe
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

export function SendForm({ session }: { session: Session }) {
  const target = useSignal('everyone');
  const text = useSignal('');
  const model = session.model.value;
  const isOnline = session.status.value.kind === 'online';
  const channels = channelsOf(model).map(({ name }) => `channel:${name}`);
  const readers = [...model.readers.keys()].map((name) => `reader:${name}`);
  // Whoever was chosen stays chosen: a message for one who has left must not go to somebody else.
  const isKnown =
    target.value === 'everyone' || channels.includes(target.value) || readers.includes(target.value);
  const option = (value: string) => (
    <option key={value} value={value}>
      {targetLabel(targetOf(value))}
    </option>
  );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const sent = text.value;
    if ((await session.publish(targetOf(target.value), sent)) && text.value === sent) text.value = '';
  };
  return (
    <form class="dispatch-form" onSubmit={submit}>
      <label for="live-target">A message to</label>
      <fieldset class="dispatch-stack" disabled={!isOnline}>
        <select
          id="live-target"
          data-testid="live-target"
          value={target.value}
          onChange={(event) => {
            target.value = event.currentTarget.value;
          }}
        >
          {option(targetValue({ kind: 'everyone' }))}
          {!isKnown && (
            <option value={target.value}>
              {targetLabel(targetOf(target.value))} {isOnline ? '(nobody there)' : ''}
            </option>
          )}
          {channels.length > 0 && <optgroup label="the subscribers of">{channels.map(option)}</optgroup>}
          {readers.length > 0 && <optgroup label="one reader">{readers.map(option)}</optgroup>}
        </select>
        <div class="dispatch-line">
          <input
            data-testid="live-text"
            aria-label="The text"
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
            maxLength={1000}
            autocomplete="off"
            placeholder="hello"
            required
          />
          <button type="submit" data-testid="live-send" class="is-main">
            Send
          </button>
        </div>
      </fieldset>
      <p class="dispatch-problem" role="alert" data-testid="live-problem">
        {session.problem.value ?? ''}
      </p>
    </form>
  );
}
