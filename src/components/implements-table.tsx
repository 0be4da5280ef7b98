// This file says which types of a program satisfy which interfaces, and for near misses which method is missing.

import type { ImplementsFact } from '../go/go-api.ts';

const VERDICTS: Readonly<
  Record<ImplementsFact['satisfies'], { mark: string; text: (fact: ImplementsFact) => string }>
> = {
  value: { mark: '✓', text: ({ type }) => `${type} and *${type}` },
  pointer: { mark: '✓', text: ({ type }) => `only *${type}` },
  no: { mark: '✗', text: ({ missing }) => missing },
};

export function ImplementsTable({ facts }: { readonly facts: readonly ImplementsFact[] }) {
  if (facts.length === 0)
    return <p class="view-note">No type here satisfies an interface, or nearly does.</p>;
  return (
    <table class="implements" data-testid="implements">
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Interface</th>
          <th scope="col">Satisfied by</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => {
          const verdict = VERDICTS[fact.satisfies];
          return (
            <tr key={`${fact.type} ${fact.interface}`} class={`is-${fact.satisfies}`}>
              <td>
                <code>{fact.type}</code> <small>line {fact.line}</small>
              </td>
              <td>
                <code>{fact.interface}</code>
                {fact.interfaceLine > 0 && <small> line {fact.interfaceLine}</small>}
              </td>
              <td>
                <span class="verdict" aria-hidden="true">
                  {verdict.mark}
                </span>
                <span class="sr-only">{fact.satisfies === 'no' ? 'no: ' : 'yes: '}</span>
                {verdict.text(fact)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
