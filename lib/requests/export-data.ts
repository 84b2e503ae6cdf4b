import { type ExportRow, readExport } from '@/db/queries/read-export';
import type { Ctx } from '../context';
import { openRecords } from './records';

/** A file for the person, ready to be saved. */
export type DataFile = { name: string; type: string; text: string };

/**
 * A copy of all that is kept about a person, in a form that programs read (GDPR, articles 15 and 20): JSON, or CSV with a line for
 * each value.
 * @throws DomainError `not_found`, `link_expired`, `gone`
 */
export async function exportData(ctx: Ctx, token: string, format: 'json' | 'csv'): Promise<DataFile> {
  const { person, holders } = await openRecords(ctx, token);
  const sections: Record<string, ExportRow[]> = {
    ...(await readExport(ctx.db, person.id)),
    holders: holders.map((holder) => ({ ...holder })),
  };
  const day = ctx.now.toISOString().slice(0, 10);
  if (format === 'json') {
    const text = `${JSON.stringify({ takenAt: ctx.now, ...sections }, null, 2)}\n`;
    return { name: `my-data-${day}.json`, type: 'application/json; charset=utf-8', text };
  }
  return { name: `my-data-${day}.csv`, type: 'text/csv; charset=utf-8', text: toCsv(sections) };
}

/** RFC 4180, with a mark at the beginning by which spreadsheets know the encoding. */
function toCsv(sections: Readonly<Record<string, readonly ExportRow[]>>): string {
  const lines = Object.entries(sections).flatMap(([section, rows]) =>
    rows.flatMap((row, index) =>
      Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => [section, String(index + 1), field, spelled(value)]),
    ),
  );
  const text = [['section', 'number', 'field', 'value'], ...lines]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n');
  return `\ufeff${text}\r\n`;
}

const spelled = (value: ExportRow[string]) => (value instanceof Date ? value.toISOString() : String(value));

/** A spreadsheet would run what begins like a formula; before a quote it is text (OWASP ASVS 5.0, 1.2.10). */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
