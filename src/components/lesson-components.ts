// This file lists the components that a lesson's MDX uses without importing them.

import Compare from './Compare.astro';
import Exercise from './Exercise.astro';
import Implements from './Implements.astro';
import InferredTypes from './InferredTypes.astro';
import Module from './Module.astro';
import Python from './Python.astro';
import Snippet from './Snippet.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';
import Trip from './Trip.astro';

export const lessonComponents = {
  Compare,
  Exercise,
  Implements,
  InferredTypes,
  Module,
  Python,
  Snippet,
  Term,
  Timeline,
  Trip,
};
