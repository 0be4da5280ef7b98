// This file is the frame around everything on a page that runs: a named group, the row of buttons, Ctrl-Enter, and the engine
// loaded as soon as the pointer comes near.

import type { ComponentChildren } from 'preact';
import { warmUp } from '../play/runner.ts';
import { Toolbar, type ToolbarProps } from './toolbar.tsx';

interface Props {
  readonly kind: 'snippet' | 'python' | 'exercise' | 'module' | 'playground' | 'embed';
  /** What a screen reader calls it. */
  readonly label: string;
  readonly toolbar: ToolbarProps;
  /** A landmark of the page; for each program of a lesson there would be too many. */
  readonly isLandmark?: boolean;
  readonly class?: string;
  /** For the style sheet, and for whoever looks for a program on the page. */
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>;
  readonly children: ComponentChildren;
}

export function Runnable({ kind, label, toolbar, isLandmark = false, class: more, data, children }: Props) {
  const isGo = toolbar.language !== 'Python';
  return (
    <section
      class={`snippet not-content${more === undefined ? '' : ` ${more}`}`}
      data-testid={kind}
      data-lang={isGo ? 'go' : 'python'}
      {...(isLandmark ? {} : { role: 'group' as const })}
      aria-label={label}
      onPointerEnter={isGo ? warmUp : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        event.preventDefault();
        toolbar.onRun();
      }}
      {...data}
    >
      <Toolbar {...toolbar} />
      {children}
    </section>
  );
}
