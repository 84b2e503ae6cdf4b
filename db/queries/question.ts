import { type SQL, sql } from 'drizzle-orm';
import type { Channel, ProfileField, PurchaseForm } from '../vocabulary';

/** Which contacts: all, those with these ids, or those after one id up to another (in contact order). */
export type Who = { ids: readonly number[] } | { after: number; upTo?: number } | 'everyone';

/** What counts in one country on the day asked about, as its law sets it. */
export type Terms = {
  country: string;
  saleSince: Date;
  /** Null where the law sets silence no term; then nothing of it may look at `active`. */
  activeSince: Date | null;
  /** Null where a consent has no term. */
  consentSince: Date | null;
  /** The dealings that are taken for a sale. */
  forms: readonly PurchaseForm[];
  /** The facts that can change an answer; the profile leaves the others at their first value. */
  looksAt: readonly ProfileField[];
};

/** What the facts are about. Dates come from the law; nothing here knows of it. */
export type Question = {
  advertiserId: number;
  purposeId: number;
  channel: Channel;
  /** When the message would go out. */
  at: Date;
  /** Whether records later than `at` exist and must be left out: then the ledgers are read, not their state. */
  asOf: boolean;
  /** Wordings with which a consent is valid for this advertiser and channel. */
  validWordings: readonly number[];
  /** The campaign's families, each as the families whose buyers it is similar for; those alike are one. */
  coverage: readonly (readonly number[])[];
  professions: readonly string[];
  /** Whoever wants at most one message a week, or a month, gets none where one was handed over since then. */
  tooOften: { weekly: Date; monthly: Date };
  /** One for each country that answers, in the order of the profile's country; a contact elsewhere gets profile 0. */
  terms: readonly Terms[];
};

/** How a question's values stand in its statement. */
export type Values = {
  moment: (at: Date) => SQL;
  number: (value: number) => SQL;
  numbers: (list: readonly number[]) => SQL;
  only: (column: SQL) => SQL;
};

/**
 * For everybody the values are written into the statement, so that the planner knows them; for some contacts they are
 * parameters, so that one prepared statement serves every question of its shape.
 */
export function valuesFor(who: Who): Values {
  if (who === 'everyone') return { ...constants, only: () => sql`true` };
  if ('after' in who) {
    const upTo = (column: SQL) => (who.upTo === undefined ? sql`` : sql` and ${column} <= ${raw(who.upTo)}`);
    return { ...constants, only: (column) => sql`${column} > ${raw(who.after)}${upTo(column)}` };
  }
  return {
    moment: (at) => sql`${at.toISOString()}::timestamptz`,
    number: (value) => sql`${value}::int`,
    numbers: (list) => sql`${`{${list.join(',')}}`}::int[]`,
    // Of one the planner knows that it is one, and keeps its plan.
    only: (column) =>
      who.ids.length === 1
        ? sql`${column} = ${who.ids[0]}::bigint`
        : sql`${column} = any(${`{${who.ids.join(',')}}`}::bigint[])`,
  };
}

/** A number that is part of the statement's text, whoever is asked about. */
export const raw = (value: number | bigint): SQL => sql.raw(String(value));

const constants = {
  moment: (at: Date) => sql.raw(`'${at.toISOString()}'::timestamptz`),
  number: raw,
  numbers: (list: readonly number[]) => sql.raw(`'{${list.map(Number).join(',')}}'::int[]`),
};

/** Those of `list` that differ, in order of appearance. */
export function distinct<T>(list: readonly T[], keyOf: (item: T) => string | number): T[] {
  return [...new Map(list.map((item) => [keyOf(item), item])).values()];
}
