import { z } from 'zod';
import { contactKinds } from '@/db/vocabulary';
import { country, line, slug } from '../format/fields';

const some = <T extends z.ZodType>(item: T, most: number) => z.array(item).min(1).max(most).optional();

const language = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'a language of two or three letters, such as fr; und for none said');

const period = { from: z.iso.date().optional(), to: z.iso.date().optional() };

/**
 * Whom a campaign is meant for among those on record: all that is named must hold, of each list one is enough. Days are
 * those of Paris, both included. It narrows; whom the law excludes stays excluded.
 */
export const filterSchema = z
  .strictObject({
    kinds: some(z.enum(contactKinds), 2),
    countries: some(country, 250),
    languages: some(language, 100),
    professions: some(line(100), 200),
    /** Bought of the campaign's advertiser, one of these families at least. */
    bought: z
      .strictObject({ families: z.array(slug).min(1).max(200), ...period })
      .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'lies before `from`' })
      .optional(),
    /** Never bought anything of the campaign's advertiser. */
    neverBought: z.literal(true).optional(),
    tags: some(line(100), 50),
    lists: some(line(100), 50),
  })
  .refine(({ bought, neverBought }) => !(bought && neverBought), {
    path: ['neverBought'],
    message: 'cannot be asked together with `bought`',
  });

export type SegmentFilter = z.infer<typeof filterSchema>;

export const segmentSchema = z.strictObject({ name: line(100), filter: filterSchema });
export const segmentId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);
