import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../db/migrations');
/** Those before this rule was made (docs/decisions/0066-two-versions-at-once.md). */
const LAST_BEFORE = 15;

/** What the version before would stumble over while both run, and how it is done instead. */
const refused: readonly [RegExp, string][] = [
  [
    /\bDROP\s+(TABLE|COLUMN|TYPE|VIEW|FUNCTION)\b(?!.*\bIF EXISTS pg_temp)/i,
    'leave it until no version reads it',
  ],
  [/\bRENAME\s+(TO|COLUMN|VALUE)\b/i, 'add the new name, and leave the old one'],
  [/\bSET\s+NOT\s+NULL\b/i, 'the version before writes rows without it: give it a default'],
  [/\bADD\s+COLUMN\b(?=[^;]*\bNOT\s+NULL\b)(?![^;]*\b(DEFAULT|GENERATED)\b)/i, 'give it a default'],
  [/\bALTER\s+COLUMN\b[^;]*\b(SET\s+DATA\s+)?TYPE\b/i, 'add a column of the new type'],
  [/\bALTER\s+COLUMN\b[^;]*\bDROP\s+DEFAULT\b/i, 'the version before writes rows without it'],
  [/\bTRUNCATE\s+(?!\w*,|ON\b)"?[a-z]/i, 'nothing that was said is thrown away'],
];

/** Meant all the same, and why that hurts nobody. */
const excused: Readonly<Record<string, string>> = {};

function faultsOf(sql: string): string[] {
  const statements = sql.replaceAll(/^\s*--.*$/gm, '').split(/;|--> statement-breakpoint/);
  return statements.flatMap((statement) =>
    refused.flatMap(([pattern, instead]) => (pattern.test(statement) ? [instead] : [])),
  );
}

describe('migrations', () => {
  it('keep the version before working while they run', () => {
    const later = readdirSync(folder).filter(
      (name) => name.endsWith('.sql') && Number(name.slice(0, 4)) > LAST_BEFORE && !(name in excused),
    );
    expect(later.length).toBeGreaterThan(0);
    const faults = later.flatMap((name) =>
      faultsOf(readFileSync(path.join(folder, name), 'utf8')).map((instead) => `${name}: ${instead}`),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    'ALTER TABLE "send" DROP COLUMN "answer"',
    'ALTER TABLE send RENAME COLUMN answer TO said',
    'ALTER TABLE "send" ALTER COLUMN "answer" SET NOT NULL',
    'ALTER TABLE "send" ADD COLUMN "attempts" integer NOT NULL',
    'ALTER TABLE "send" ALTER COLUMN "answer" SET DATA TYPE varchar',
    'DROP TABLE "send"',
    'TRUNCATE send',
  ])('does not let %s pass', (statement) => {
    expect(faultsOf(`-- a remark; DROP\n${statement};`)).not.toEqual([]);
  });

  it.each([
    'ALTER TABLE "send" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL',
    'ALTER TABLE "send" ADD COLUMN "note" text',
    'CREATE TABLE "a" ("b" text NOT NULL)',
    'REVOKE UPDATE, DELETE, TRUNCATE ON a FROM aval_app',
  ])('lets %s pass', (statement) => {
    expect(faultsOf(statement)).toEqual([]);
  });
});
