import type { Reader } from '@/db/queries/hold-contacts';
import { type Locale, locales } from '@/db/vocabulary';
import { linksFor } from '../campaigns/compose-email';
import type { Campaign } from '../campaigns/load';
import type { Sender } from '../campaigns/sender';
import { readerLocale } from '../format/locale';
import { dayNumber, type LinkSubject } from '../links/token';
import { type Words, wordsFor } from '../message/words';
import type { Letter } from './carrier';

/** Somebody to write to, and their address for the campaign's means. */
export type Addressed = { reader: Reader; to: string };

/** A campaign's message made ready once; fills it for one reader, with links of their own. */
export type Press = (addressed: Addressed, now: Date) => Promise<Letter>;

/** What a press is set up with, whatever the means. */
export type Setting = Sender & { campaign: Campaign };

/** Compiles a campaign's words once for each language. */
export function inEachLocale<T>(
  { campaign }: Setting,
  compile: (words: Words, locale: Locale) => T,
): Record<Locale, T> {
  const compiled = locales.map((locale) => [locale, compile(wordsFor(campaign, locale), locale)]);
  return Object.fromEntries(compiled) as Record<Locale, T>;
}

/** What a message says of its reader and to them. */
export function readingOf({ campaign, identity, country }: Setting, reader: Reader, now: Date) {
  const subject: LinkSubject = {
    campaignId: campaign.id,
    contactId: reader.id,
    issuedOn: dayNumber(campaign.scheduledAt ?? now),
  };
  const values = {
    firstName: reader.first_name ?? '',
    lastName: reader.last_name ?? '',
    company: reader.company ?? '',
    advertiser: identity.name,
    ...linksFor(subject),
  };
  return { subject, values, locale: readerLocale(reader.locale, country) };
}
