import { expect, test } from 'vitest';
import { pickLocale } from './locale';

test.each([
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de-DE,de;q=0.9,fr;q=0.5,en;q=0.4', 'fr'],
  ['fr;q=0.2, en;q=0.7', 'en'],
  ['FR-ca', 'fr'],
  ['fr;q=0, en', 'en'],
  ['fr;q=0', 'en'],
  ['fr;q=nonsense', 'en'],
  ['de, *;q=0.5', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [null, 'en'],
])('%s is read as %s', (header, locale) => {
  expect(pickLocale(header)).toBe(locale);
});
