import { expect, it } from 'vitest';
import { csvLine } from './csv';

it.each([
  [['a', 'b c', null, undefined], 'a,b c,,\r\n'],
  [['say "no"', 'one, two', 'a\nb'], '"say ""no""","one, two","a\nb"\r\n'],
  [['=1+1', '+33612', '-2', '@sum', '\tx'], "'=1+1,'+33612,'-2,'@sum,'\tx\r\n"],
  [['=cmd|"/c calc"!A1'], `"'=cmd|""/c calc""!A1"\r\n`],
])('%j', (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});
