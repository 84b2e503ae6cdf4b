import { expect, test } from 'vitest';
import { readKeyword } from './keywords';
import { spellings } from './testing/spellings';

test('a thousand spellings of STOP are one, a thousand other texts are none', () => {
  const all = spellings();
  expect(all.filter(({ stop }) => stop)).toHaveLength(1000);
  expect(all).toHaveLength(2000);
  const wrong = all
    .filter(({ text, stop }) => (readKeyword(text) === 'stop') !== stop)
    .map(({ text }) => text);
  expect(wrong).toEqual([]);
});

test.each([
  ['START', 'start'],
  ['unstop', 'start'],
  ['Réabonnement', 'start'],
  ['AIDE', 'help'],
  ['Info ?', 'help'],
  ['help me', 'help'],
  ['please stop', 'stop'],
  ['Bonjour, stop svp', 'stop'],
  ['', 'none'],
  ['🙂', 'none'],
])('%s: %s', (text, asked) => {
  expect(readKeyword(text)).toBe(asked);
});
