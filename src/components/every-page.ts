// This file is what every page runs before anything is asked of it: it shows in the sidebar where the reader is, marks lessons that
// are done there and in lists, notices when a lesson is read to its end, opens the list of keys at `?`, and has the browser keep
// the site for use without a network. It stays small: the rest is loaded when it is needed.

import { browserStore, NO_KEY } from './kept.ts';
import { stateOf, withOpened, withRead } from './progress.ts';
import { changeProgress, currentProgress, watchProgress } from './progress-store.ts';

function markLessons(): void {
  const progress = currentProgress();
  for (const link of document.querySelectorAll<HTMLElement>('a[data-lesson]')) {
    const { lesson = '', exercises = '0' } = link.dataset;
    const done = stateOf(progress, lesson, Number(exercises)) === 'done';
    const mark = link.querySelector('.done-mark');
    if (done === (mark !== null)) continue;
    if (mark !== null) {
      mark.remove();
      continue;
    }
    const made = document.createElement('span');
    made.className = 'done-mark';
    made.innerHTML = ' <span aria-hidden="true">✓</span><span class="sr-only">(done)</span>';
    link.append(made);
  }
}

/** Where the reader is stands in the sidebar, also when the sidebar is longer than the window. */
function showWhereWeAre(): void {
  const here = document.querySelector<HTMLElement>('.sidebar-content a[aria-current="page"]');
  const pane = here?.closest<HTMLElement>('.sidebar-pane');
  if (!here || !pane) return;
  const { top, bottom, height } = pane.getBoundingClientRect();
  const link = here.getBoundingClientRect();
  if (link.top < top || link.bottom > bottom) pane.scrollTop += link.top - top - height / 2;
}

/** A lesson is read when the links below it come into sight. */
function noticeReading(): void {
  const lesson = document.querySelector<HTMLElement>('.page-title[data-lesson]')?.dataset.lesson;
  const end = document.querySelector('footer .pagination-links') ?? document.querySelector('main footer');
  if (lesson === undefined || end === null) return;
  changeProgress((progress) => withOpened(progress, lesson));
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    changeProgress((progress) => withRead(progress, lesson, Date.now()));
  });
  observer.observe(end);
}

/** The site is kept when the page has come to rest. */
const KEEP_AFTER_MS = 2_000;

function openKeys(): void {
  import('./keys.ts').then(({ showKeys }) => showKeys());
}

document.addEventListener('keydown', (event) => {
  const target = event.target as Element;
  if (
    event.key !== '?' ||
    event.defaultPrevented ||
    target.closest('input, textarea, select, .monaco-editor')
  )
    return;
  if (browserStore()?.getItem(NO_KEY) === 'off') return;
  event.preventDefault();
  openKeys();
});
document.querySelector('[data-keys]')?.addEventListener('click', openKeys);
showWhereWeAre();
markLessons();
watchProgress(markLessons);
noticeReading();
const keepSite = (): void => {
  setTimeout(async () => (await import('./offline.ts')).keepSite(), KEEP_AFTER_MS);
};
if (document.readyState === 'complete') keepSite();
else addEventListener('load', keepSite);
