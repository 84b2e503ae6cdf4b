import type { z } from 'zod';
import { DomainError } from '../errors';
import type { ImportKind } from './kind';
import { type CsvRecord, fieldText } from './read-csv';
import type { Reject } from './report';

/** A row that its schema takes. */
export type GoodRow = { line: number; value: unknown };

/**
 * The columns of a file, in its order. Those that may be empty may be left out; none may be unknown or stand twice.
 * @throws DomainError `invalid_input` naming what is missing or unknown
 */
export function headerOf(record: CsvRecord, { columns, required }: ImportKind): string[] {
  const names = 'fields' in record ? record.fields.map((field) => fieldText(field)?.trim() ?? '') : [];
  const issues = [
    ...required
      .filter((name) => !names.includes(name))
      .map((name) => ({ path: name, message: 'column is missing' })),
    ...names
      .filter((name) => !Object.hasOwn(columns, name))
      .map((name) => ({ path: name, message: 'is no column of this file' })),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => ({ path: name, message: 'column stands twice' })),
  ];
  if (issues.length === 0) return names;
  const said = issues.map(({ path, message }) => `${path === '' ? '(no name)' : path} ${message}`).join('; ');
  throw new DomainError(
    'invalid_input',
    `line 1: ${said}. Expected: ${Object.keys(columns).join(',')}`,
    issues,
  );
}

/** Reads one row by its kind's schema, or says what is wrong with it, the first thing first. */
export function readRow(record: CsvRecord, header: readonly string[], kind: ImportKind): GoodRow | Reject {
  const { line } = record;
  if ('problem' in record) return { line, column: null, ...broken[record.problem] };
  if (record.fields.length !== header.length) {
    const message = `has ${record.fields.length} fields where the header has ${header.length}`;
    return { line, column: null, code: 'wrong_field_count', message };
  }
  const input: Record<string, unknown> = {};
  for (const [index, column] of header.entries()) {
    const text = fieldText(record.fields[index] ?? Buffer.alloc(0));
    if (text === null) return { line, column, code: 'bad_utf8', message: 'is not UTF-8' };
    const field = kind.columns[column];
    if (field !== undefined && text !== '') input[field] = kind.read(column, text);
  }
  const result = kind.schema.safeParse(input);
  if (result.success) return { line, value: result.data };
  return { line, ...fault(result.error, input, kind) };
}

const broken = {
  bad_quotes: {
    code: 'bad_quotes',
    message: 'has a quotation mark that is not closed or stands inside a field',
  },
  too_long: { code: 'too_long', message: 'is longer than 16 MB' },
} as const;

const codes: Partial<Record<z.core.$ZodIssue['code'], string>> = { too_big: 'too_long' };

/** The first thing that the schema says, by column. A value is never repeated: it may be somebody's. */
function fault(
  error: z.ZodError,
  input: Record<string, unknown>,
  { columns }: ImportKind,
): Omit<Reject, 'line'> {
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? '');
  const column = Object.entries(columns).find(([, name]) => name === field)?.[0] ?? null;
  if (input[field] === undefined) return { column, code: 'missing_value', message: 'must not be empty' };
  const code = (issue && codes[issue.code]) ?? 'bad_value';
  return { column, code, message: issue?.message ?? 'cannot be read' };
}
