import { z } from 'zod';
import { channelScopes, channels, EVERY, frequencies } from '@/db/vocabulary';

const id = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);
const idOrEvery = z.union([z.literal('*').transform(() => EVERY), id]);

const exact = { advertiser: id, purpose: id, channel: z.enum(channels) };
const subject = { advertiser: id, purpose: id };
const subjectOrAll = { advertiser: idOrEvery, purpose: idOrEvery };

/** A yes to the text that was shown. */
const yes = z.strictObject({ ...exact, wording: id });

/** One thing that a person does on their page: what its form sends. `*` reaches every one. */
export const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('stop'),
    ...{ advertiser: idOrEvery, purpose: idOrEvery, channel: z.enum(channelScopes) },
  }),
  z.strictObject({ do: z.literal('agree'), ...exact, wording: id }),
  z.strictObject({ do: z.literal('often'), ...subject, often: z.enum(frequencies) }),
  z.strictObject({
    do: z.literal('pause'),
    ...subjectOrAll,
    /** The first day on which messages may come again, `YYYY-MM-DD`. */
    until: z.iso.date(),
  }),
  z.strictObject({ do: z.literal('resume'), ...subjectOrAll }),
  z.strictObject({
    do: z.literal('undo'),
    /** The moment of what is undone, in milliseconds, as the page's address holds it. */
    change: z.coerce.number().int().positive(),
    yes: z.array(yes).max(200).default([]),
  }),
]);

export type Action = z.infer<typeof actionSchema>;
export type Yes = z.infer<typeof yes>;
