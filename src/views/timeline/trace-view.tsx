// This file joins the two halves of the time line: events of a run go through the model into the drawing.

import { useMemo } from 'preact/hooks';
import type { TraceEvent } from '../../go/go-api.ts';
import { buildTimeline } from './model.ts';
import { TimelineView } from './timeline.tsx';

interface Props {
  readonly events: readonly TraceEvent[];
  readonly onLine: (line: number | undefined) => void;
}

export function TraceView({ events, onLine }: Props) {
  const timeline = useMemo(() => buildTimeline(events), [events]);
  return <TimelineView timeline={timeline} onLine={onLine} />;
}
