import { expect, test } from 'vitest';
import { normalisePhone } from './phone';

test.each([
  ['06 12 34 56 78', 'FR', '+33612345678'],
  ['06.12.34.56.78', 'FR', '+33612345678'],
  ['+33 (0)6 12 34 56 78', 'FR', '+33612345678'],
  ['0033 6 12 34 56 78', 'FR', '+33612345678'],
  ['+33612345678', 'DE', '+33612345678'],
  ['+33612345678', 'ZZ', '+33612345678'],
  ['030 901820', 'DE', '+4930901820'],
  ['(415) 555-2671', 'US', '+14155552671'],
  ['01 42 68 53 00', 'FR', '+33142685300'],
])('%s in %s is %s', (text, country, number) => {
  expect(normalisePhone(text, country)).toBe(number);
  expect(normalisePhone(number, country)).toBe(number);
});

test.each([
  ['', 'FR'],
  ['hello', 'FR'],
  ['06 12 34 56', 'FR'],
  ['06 12 34 56 78 90 12', 'FR'],
  ['00 00 00 00 00', 'FR'],
  ['06 12 34 56 78', 'ZZ'],
  ['+999 12345678', 'FR'],
])('%j in %s is no number', (text, country) => {
  expect(normalisePhone(text, country)).toBeNull();
});
