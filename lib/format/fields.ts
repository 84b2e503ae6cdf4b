import { z } from 'zod';

/** A caller's own id of a small record, as it stands in addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'lower-case letters, digits, hyphens and underscores, at most 64');

/** A caller's own id of a person, a purchase or another record of many. */
export const externalId = z.string().trim().min(1).max(200);

/** One line of text: trimmed, in Unicode's composed form, without control characters. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, 'must not be empty')
        .max(most, `must have at most ${most} characters`)
        .regex(/^\P{Cc}*$/u, 'must not contain control characters'),
    );

/** A text of several lines. */
export const prose = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1, 'must not be empty').max(most, `must have at most ${most} characters`));

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'a country code of two capital letters, such as FR');

/** An IANA time zone. */
export const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'is not a time zone, such as Europe/Paris');

/** A moment with its offset, ISO 8601. */
export const moment = z.iso
  .datetime({ offset: true, error: 'is no moment that exists, written as 2026-03-14T09:30:00+01:00' })
  .transform((text) => new Date(text));
