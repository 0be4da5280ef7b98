// This file joins the parts of the time line: events of a run go through the model into the drawing, and other seeds are
// tried for another run.

import { useMemo } from 'preact/hooks';
import type { TraceEvent } from '../../go/go-api.ts';
import { explainEnding, type Outcome } from './ending.ts';
import { FindFailing, type FindProps } from './find-failing.tsx';
import { buildTimeline } from './model.ts';
import { type LineMark, TimelineView } from './timeline.tsx';

export interface TraceViewProps {
  readonly events: readonly TraceEvent[];
  readonly outcome: Outcome;
  readonly onLines: (lines: readonly LineMark[]) => void;
  /** What was run, so that it can be run again with another seed; absent for what is not run that way. */
  readonly again?: FindProps | undefined;
}

export function TraceView({ events, outcome, onLines, again }: TraceViewProps) {
  const timeline = useMemo(() => buildTimeline(events), [events]);
  const ending = useMemo(() => explainEnding(timeline, outcome), [timeline, outcome]);
  return (
    <>
      <TimelineView timeline={timeline} ending={ending} onLines={onLines} />
      {again !== undefined && <FindFailing {...again} />}
    </>
  );
}
