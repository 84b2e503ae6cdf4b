import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fieldText, readCsv } from './read-csv';

const folder = mkdtempSync(path.join(os.tmpdir(), 'aval-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each record as its line and fields, or as its line and what is wrong. */
async function read(content: string | Buffer): Promise<unknown[][]> {
  const file = path.join(folder, 'file.csv');
  writeFileSync(file, content);
  const records: unknown[][] = [];
  for await (const record of readCsv(file)) {
    records.push([record.line, ...('problem' in record ? [record.problem] : record.fields.map(fieldText))]);
  }
  return records;
}

test('fields, quotes, and lines within fields are counted', async () => {
  expect(await read('a,b\n"x, ""y""","1\n2\n\n3"\nlast,\n')).toEqual([
    [1, 'a', 'b'],
    [2, 'x, "y"', '1\n2\n\n3'],
    [6, 'last', ''],
  ]);
});

test('a byte order mark goes, and line ends may be mixed', async () => {
  expect(await read('\uFEFFa,b\r\n1,2\n"3\r\n4",5\r\n6,7')).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, '3\r\n4', '5'],
    [5, '6', '7'],
  ]);
  expect(await read('\uFEFF"a",b\n')).toEqual([[1, 'a', 'b']]);
  expect(await read('\uFEFF')).toEqual([]);
});

test('empty files and empty lines are no records, and the lines after them keep their numbers', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\n\na,b\n\r\n\n1,2\n\n')).toEqual([
    [3, 'a', 'b'],
    [6, '1', '2'],
  ]);
});

test('broken quotes cost their own line', async () => {
  const lines = ['a,b', '1,2', 'x"y,3', '"z"w,4', '5,6', '"7\n8",9', 'no"', '10,11'];
  for (const end of ['\n', '\r\n']) {
    expect(await read(lines.join(end))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, 'bad_quotes'],
      [4, 'bad_quotes'],
      [5, '5', '6'],
      [6, '7\n8', '9'],
      [8, 'bad_quotes'],
      [9, '10', '11'],
    ]);
  }
});

test('a quote that is never closed costs its own line, and the file goes on', async () => {
  expect(await read('a,b\n1,"2\n3,4\n"5\n6",7\n"8,9')).toEqual([
    [1, 'a', 'b'],
    [2, 'bad_quotes'],
    [3, '3', '4'],
    [4, '5\n6', '7'],
    [6, 'bad_quotes'],
  ]);
});

test('a long field is read, and a record without end is given up', { timeout: 60_000 }, async () => {
  const ten = 'x'.repeat(10 * 1024 * 1024);
  const records = await read(`a,b\n${ten},1\n2,3\n`);
  expect(records.map(([line, first]) => [line, String(first).length])).toEqual([
    [1, 1],
    [2, ten.length],
    [3, 1],
  ]);
  const endless = Buffer.alloc(17 * 1024 * 1024, 'y');
  const given = await read(Buffer.concat([Buffer.from('a,b\n1,2\n"y\n'), endless]));
  expect(given.slice(0, 3)).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, 'too_long'],
  ]);
});

test('bytes that are not UTF-8 are in their field alone', async () => {
  const latin = Buffer.concat([Buffer.from('é,'), Buffer.from([0xe9]), Buffer.from(',☂\n1,2,3\n')]);
  expect(await read(latin)).toEqual([
    [1, 'é', null, '☂'],
    [2, '1', '2', '3'],
  ]);
});

test('characters and quotes that straddle what is read at once stay whole', { timeout: 20_000 }, async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `${index},"é ""☂"" ${'ü'.repeat(index % 17)}"`);
  const records = await read(`${rows.join('\n')}\n`);
  expect(records).toHaveLength(rows.length);
  expect(
    records.every(([line, first, text], index) => {
      return line === index + 1 && first === String(index) && text === `é "☂" ${'ü'.repeat(index % 17)}`;
    }),
  ).toBe(true);
});
