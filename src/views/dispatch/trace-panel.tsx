/**
 * This file is one message looked at closely: its steps with what the server measured and who got it, and beside each step
 * the line of TypeScript, Go and Python that does it.
 */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { count, micros, millis, targetLabel } from './format.ts';
import type { Flight } from './model.ts';
import type { Session } from './session.ts';
import type { StepLines } from './sources.ts';
import { STEPS, type Step, stepTaken } from './stages.ts';

const NAMES_SHOWN = 12;
/** Pixels of the window that the page's header covers. */
const HEADER = 60;
const TITLES: Readonly<Record<Step, string>> = {
  received: 'Received',
  dispatched: 'Dispatched',
  queued: 'Queued',
  delivered: 'Delivered',
};

export function TracePanel({ session, lines }: { session: Session; lines: StepLines }) {
  const message = session.selected.value;
  if (message === undefined)
    return session.projector.view.value.model.flights.length === 0 ? null : (
      <p class="dispatch-soft dispatch-hint">
        Click a message, in the drawing or in the list below, to see its steps and the code that takes them.
      </p>
    );
  const flight =
    session.model.value.flights.find((one) => one.message === message) ??
    session.projector.view.value.model.flights.find((one) => one.message === message);
  return (
    <Panel message={message} onClose={() => session.select(undefined)}>
      {flight === undefined ? (
        <p>This message is no longer kept: only the latest thousand are.</p>
      ) : (
        <Trace flight={flight} at={session.projector.view} lines={lines} session={session} />
      )}
    </Panel>
  );
}

function Panel({
  message,
  onClose,
  children,
}: {
  message: number;
  onClose: () => void;
  children: preact.ComponentChildren;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever chose the message in the list below is led to its trace; the drawing stays where it is.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    if ((title.current?.getBoundingClientRect().top ?? 0) < HEADER) title.current?.scrollIntoView();
  }, [message]);
  return (
    <section
      class="dispatch-trace"
      data-testid="live-trace"
      data-message={message}
      aria-labelledby="live-trace-title"
    >
      <h2 id="live-trace-title" ref={title} tabIndex={-1}>
        Message {message}
      </h2>
      <button type="button" data-testid="live-trace-close" onClick={onClose}>
        Close
      </button>
      {children}
    </section>
  );
}

interface TraceProps {
  readonly flight: Flight;
  readonly at: ReadonlySignal<{ readonly at: number }>;
  readonly lines: StepLines;
  readonly session: Session;
}

function Trace({ flight, at, lines, session }: TraceProps) {
  const { from, to, text, bytes, roundTrip, shown } = flight;
  const taken = session.projector.view.value.player.isLive ? undefined : stepTaken(flight, at.value.at);
  return (
    <>
      <p>
        <b>{from}</b> to <b>{targetLabel(to)}</b>
        {bytes === undefined ? '' : `, ${count(bytes, 'byte', 'bytes')}`}
        {text === undefined ? ', between others' : ': '}
        {text !== undefined && <q>{text}</q>}
        {roundTrip === undefined ? '' : ` (acknowledged to you after ${millis(roundTrip)})`}
      </p>
      {shown === undefined ? (
        <p class="dispatch-soft">
          The server did not trace this one: it went by too fast, or before this page watched.
        </p>
      ) : (
        <>
          <button
            type="button"
            data-testid="live-trace-replay"
            onClick={() => session.projector.replay(flight)}
          >
            Replay its way
          </button>
          <ol>
            {STEPS.map((step) => (
              <li key={step} data-step={step} data-current={taken === step ? 'true' : undefined}>
                <h3>
                  {TITLES[step]} <span class="is-number">{micros(momentOf(step, flight))}</span>
                </h3>
                <p>{saying(step, flight)}</p>
                <ul>
                  {lines[step].map(({ language, file, line, text: code }) => (
                    <li key={language} data-language={language}>
                      <span>
                        {language} <small>{`${file.replace('content/28-dispatcher/', '')}:${line}`}</small>
                      </span>
                      <code translate={false}>{code}</code>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** Microseconds since the message was received. */
function momentOf(step: Step, { received, dispatched, queued, delivered }: Flight): number | undefined {
  const last = delivered.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const moments = { received, dispatched, queued, delivered: delivered.length === 0 ? undefined : last };
  const at = moments[step];
  return at === undefined || received === undefined ? undefined : at - received;
}

function saying(step: Step, flight: Flight): string {
  const { from, receivers, names, delivered, received = 0 } = flight;
  if (momentOf(step, flight) === undefined && receivers !== 0) return 'Not yet.';
  switch (step) {
    case 'received':
      return `The frame had been read from ${from}’s socket, and was put into the inbox.`;
    case 'dispatched':
      return 'The dispatcher took it from the inbox, and looked up who gets it.';
    case 'queued': {
      const who = names.slice(0, NAMES_SHOWN).join(', ');
      const rest = (receivers ?? 0) - Math.min(names.length, NAMES_SHOWN);
      if (receivers === 0) return 'Nobody was there to get it.';
      return `It was in the ${receivers === 1 ? 'queue' : 'queues'} of ${who}${rest > 0 ? ` and ${rest} more` : ''}.`;
    }
    case 'delivered': {
      if (receivers === 0) return 'There was nothing to deliver.';
      const each = delivered
        .slice(0, NAMES_SHOWN)
        .map(({ name, at }) => `${name} after ${micros(at - received)}`)
        .join(', ');
      const rest = delivered.length - NAMES_SHOWN;
      return `The operating system had taken the bytes: ${each}${rest > 0 ? ` and ${rest} more` : ''}.`;
    }
  }
}
