/**
 * One line of a CSV file (RFC 4180) for spreadsheets: a text that a spreadsheet would take for a formula is preceded by an
 * apostrophe, which it shows as text.
 */
export function csvLine(fields: readonly (string | null | undefined)[]): string {
  return `${fields.map((field) => csvField(field ?? '')).join(',')}\r\n`;
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
