// This file loads the views of a run, each once somebody asks for it.

import { createLatePart } from './late-part.tsx';

export const tracePart = createLatePart(() => import('../views/timeline/trace-view.tsx'));
export const memoryPart = createLatePart(() => import('../views/memory/memory-view.tsx'));
