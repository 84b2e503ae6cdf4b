import { z } from 'zod';
import { channels, media, natures } from '@/db/vocabulary';
import { familiesNeeded, namesFamilies } from '../audience/schemas';
import { line, moment, prose, slug, timeZone } from '../format/fields';
import { filterSchema } from '../segments/schemas';

const words = {
  subject: z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(250)
        .regex(/^\P{Cc}*$/u, 'must not contain line breaks'),
    )
    .default(''),
  body: z
    .string()
    .transform((text) => text.normalize('NFC'))
    .pipe(z.string().max(100_000)),
};

const version = z.strictObject(words);

const message = z.strictObject({
  ...words,
  /** For readers of one language, where they get other words than everybody. */
  versions: z.strictObject({ fr: version.optional(), en: version.optional() }).default({}),
});

const about = {
  name: line(200),
  advertiser: slug,
  channel: z.enum(channels),
  purpose: slug,
  families: z.array(slug).max(200),
  nature: z.enum(natures).default('commercial'),
  /** `false`: aimed at nobody in particular (a poster, flyers without an address), and so without recipients. */
  direct: z.boolean().default(true),
  /** Of indirect prospecting alone: by what, and where. */
  medium: z.enum(media).nullable().default(null),
  place: line(200).nullable().default(null),
  professions: z.array(line(100)).max(200).default([]),
};

/** By what and where is said of what is shown to everybody; a message to people goes by its channel to their address. */
function placesOnlyIndirect({ direct, medium, place }: { direct: boolean; medium: unknown; place: unknown }) {
  return !direct || (medium === null && place === null);
}
const onlyIndirect = { path: ['medium'], message: 'is for campaigns with "direct": false' };

/** A campaign as its author describes it. Without an audience of its own it is meant for everybody on record. */
export const campaignSchema = z
  .strictObject({ ...about, audience: filterSchema.nullable().default(null), message })
  .refine(namesFamilies, familiesNeeded)
  .refine(placesOnlyIndirect, onlyIndirect);

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30');

/**
 * When its author means a campaign to go out: as soon as may be, or when clocks somewhere show a time; what is shown to everybody,
 * from one day to another.
 */
export const planSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('moment'), day: z.iso.date(), time: clock, zone: timeZone }),
  z.strictObject({ kind: z.literal('local'), day: z.iso.date(), time: clock }),
  z
    .strictObject({ kind: z.literal('period'), day: z.iso.date(), until: z.iso.date() })
    .refine(({ day, until }) => day <= until, {
      path: ['until'],
      message: 'must not be before the first day',
    }),
]);

/** One step of the builder, as it is saved by itself. `revision` is the one that its writer had before them. */
export const stepSchemas = {
  purpose: z
    .strictObject(about)
    .refine(namesFamilies, familiesNeeded)
    .refine(placesOnlyIndirect, onlyIndirect),
  audience: z.strictObject({ audience: filterSchema.nullable() }),
  message: z.strictObject({ message }),
  schedule: z.strictObject({ plan: planSchema.nullable() }),
};
export const revisionSchema = z.coerce.number().int().min(0);

export const checkSchema = z.strictObject({ at: moment.optional() });
export const approvalSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** By how much the recipients may grow until the hour before the campaign comes back, in per cent. */
  mayGrowPercent: z.coerce.number().int().min(0).max(1000).default(10),
});
export const changesSchema = z.strictObject({ note: prose(2000) });
/** Without a moment, the one that the campaign was approved for. */
export const scheduleSchema = z.strictObject({ at: moment.optional() });
/** Whom to send to again, by external id; everybody who is uncertain where nobody is named. */
export const sendAgainSchema = z.strictObject({
  contacts: z.array(z.string().min(1)).min(1).max(1000).optional(),
});
export const sendsSchema = z.strictObject({ after: z.coerce.number().int().min(0).optional() });
export const campaignId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);
/** `CAMPAIGN-CONTACT` */
export const sendId = z
  .string()
  .regex(/^\d{1,10}-\d{1,15}$/)
  .transform((text) => {
    const [campaign, contact] = text.split('-').map(Number);
    return { campaignId: campaign ?? 0, contactId: contact ?? 0 };
  });

export type CampaignInput = z.infer<typeof campaignSchema>;
export type AboutInput = z.infer<typeof stepSchemas.purpose>;
export type MessageInput = CampaignInput['message'];
export type Plan = z.infer<typeof planSchema>;
export type Step = keyof typeof stepSchemas;
