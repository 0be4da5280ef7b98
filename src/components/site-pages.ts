// This file is the pages that are no lessons, as header and footer name them.

export interface SitePage {
  readonly href: string;
  readonly label: string;
  /** Named in the header too, which has room for few. */
  readonly inHeader?: boolean;
}

export const LESSONS: SitePage = { href: '/', label: 'Lessons' };

export const PAGES: readonly SitePage[] = [
  { href: '/phrase-book/', label: 'Phrase book', inHeader: true },
  { href: '/glossary/', label: 'Glossary', inHeader: true },
  { href: '/playground/', label: 'Playground', inHeader: true },
  { href: '/live/', label: 'Live', inHeader: true },
  { href: '/progress/', label: 'Progress', inHeader: true },
  { href: '/protocol/', label: 'The live server’s protocol' },
  { href: '/benchmark/', label: 'The benchmark' },
  { href: '/deployment/', label: 'Deployment' },
];
