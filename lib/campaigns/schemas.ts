import { z } from 'zod';
import { channels, natures } from '@/db/vocabulary';
import { familiesNeeded, namesFamilies } from '../audience/schemas';
import { line, moment, slug } from '../format/fields';

const message = z.strictObject({
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
});

/** A campaign as its author describes it. Without an audience of its own it is meant for everybody on record. */
export const campaignSchema = z
  .strictObject({
    name: line(200),
    advertiser: slug,
    channel: z.enum(channels),
    purpose: slug,
    families: z.array(slug).max(200),
    nature: z.enum(natures).default('commercial'),
    direct: z.boolean().default(true),
    professions: z.array(line(100)).max(200).default([]),
    /** Choosing among those on record is a later work; nothing is silently ignored meanwhile. */
    audience: z.null('must be null or left out: a campaign is meant for everybody on record').optional(),
    message,
  })
  .refine(namesFamilies, familiesNeeded);

export const checkSchema = z.strictObject({ at: moment.optional() });
export const approvalSchema = z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) });
export const scheduleSchema = z.strictObject({ at: moment });
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
