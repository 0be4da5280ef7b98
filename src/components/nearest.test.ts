import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const LESSONS = [
  '01-hello-compiler Hello, compiler',
  '05-functions Functions, results and closures',
  '06-strings Strings, bytes and runes',
  '08-maps Maps',
  '12-interfaces Interfaces',
  '22-goroutines Goroutines and channels',
];

test.each([
  ['/gorutines/', '22'],
  ['/lesson/8/', '08'],
  ['/8-map/', '08'],
  ['/interface.html', '12'],
  ['/docs/channels/', '22'],
  ['/Closure%20functions', '05'],
  ['/05-functoins/', '05'],
])('%s may mean lesson %s', (path, number) => {
  expect(nearest(path, LESSONS, (lesson) => lesson)[0]?.slice(0, 2)).toBe(number);
});

test.each(['/', '/wp-login.php', '/%E0%A4%A', '/zzzz/', '/go/python/'])('%s may mean none', (path) => {
  expect(nearest(path, LESSONS, (lesson) => lesson)).toEqual([]);
});
