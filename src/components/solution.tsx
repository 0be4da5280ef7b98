// This file shows the solution of an exercise beside the reader's answer, line by line, once the reader has tried: after one run
// of the tests, or with all hints seen.

import { useSignal } from '@preact/signals';
import { diffLines } from './line-diff.ts';

interface Props {
  readonly mine: string;
  readonly solution: string;
  /** Whether the reader has tried. */
  readonly open: boolean;
}

const MARKS = { same: ' ', mine: '−', theirs: '+' };
const WORDS = { same: '', mine: 'only in yours: ', theirs: 'only in the solution: ' };

export function Solution({ mine, solution, open }: Props) {
  const shown = useSignal(false);
  return (
    <div class="solution" data-testid="exercise-solution">
      {open ? (
        <button
          type="button"
          aria-expanded={shown.value}
          onClick={() => {
            shown.value = !shown.value;
          }}
        >
          {shown.value ? 'Hide the solution' : 'Show the solution'}
        </button>
      ) : (
        <p>The solution can be shown once you have run the tests, or seen all the hints.</p>
      )}
      {open && shown.value && <Difference mine={mine} solution={solution} />}
    </div>
  );
}

function Difference({ mine, solution }: { readonly mine: string; readonly solution: string }) {
  const lines = diffLines(mine, solution);
  if (lines.every(({ kind }) => kind === 'same')) return <p>Your answer is the solution, line by line.</p>;
  return (
    <>
      <p>
        One solution, beside your answer: <span class="is-mine">−</span> stands only in yours,{' '}
        <span class="is-theirs">+</span> only in the solution.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
      <section class="difference" tabIndex={0} aria-label="Your answer and the solution">
        <pre>
          {lines.map(({ kind, text }, index) => (
            <span key={index} class={`is-${kind}`}>
              <span aria-hidden="true">{MARKS[kind]} </span>
              {kind !== 'same' && <span class="sr-only">{WORDS[kind]}</span>}
              {`${text}\n`}
            </span>
          ))}
        </pre>
      </section>
    </>
  );
}
