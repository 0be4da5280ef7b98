// This file lists what the compiler says, as text, with the place in the compiler's own notation.

import type { GoDiagnostic } from '../go/go-api.ts';

interface Props {
  readonly problems: readonly GoDiagnostic[];
  readonly onPick: (problem: GoDiagnostic) => void;
}

export function ProblemList({ problems, onPick }: Props) {
  return (
    <ol
      class="problems"
      data-testid="snippet-problems"
      hidden={problems.length === 0}
      aria-label="Compile errors"
    >
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.message}`}>
          <button type="button" onClick={() => onPick(problem)} title="Go to this place">
            {problem.line}:{problem.column}
          </button>
          <span>{problem.message}</span>
        </li>
      ))}
    </ol>
  );
}
