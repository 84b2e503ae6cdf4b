import type { Locale } from '@/db/vocabulary';

/** What a message says: a subject, where its means has one, and a text. */
export type Words = { subject: string; body: string };

/** A message's words, and others for readers of one language where they are given. */
export type Worded = Words & { versions?: unknown };

/** The words for readers of a language: their own version, or else those for everybody. */
export function wordsFor({ subject, body, versions }: Worded, locale: Locale): Words {
  const own = (versions as Partial<Record<Locale, Words>> | undefined)?.[locale];
  return own ?? { subject, body };
}
