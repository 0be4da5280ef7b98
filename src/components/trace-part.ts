// This file loads the drawing of a time line, once somebody asks for one.

import { createLatePart } from './late-part.tsx';

export const tracePart = createLatePart(() => import('../views/timeline/trace-view.tsx'));
