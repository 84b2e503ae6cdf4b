import { z } from 'zod';
import { channels, statements, wordingKinds } from '@/db/vocabulary';
import { prose, slug } from '../format/fields';

export const wordingStatuses = ['draft', 'approved'] as const;
export type WordingStatus = (typeof wordingStatuses)[number];

/**
 * A text that asks for consent or informs, as it was or will be shown. A bad one is recorded too: what matters is what
 * the person saw, so the lists may be empty (a text that names no advertiser, or no means).
 */
export const wordingSchema = z.strictObject({
  kind: z.enum(wordingKinds),
  advertisers: z.array(slug).max(1000),
  purposes: z.array(slug).max(1000),
  channels: z.array(z.enum(channels)).max(channels.length),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag, such as fr or en-GB'),
  text: prose(20_000),
  namesAdvertiser: z.boolean(),
  specific: z.boolean(),
  freelyGiven: z.boolean(),
  preTicked: z.boolean(),
  /** What the text was found to state; absent where nobody went through the list. */
  statements: z.array(z.enum(statements)).max(statements.length).optional(),
});

export type WordingInput = z.infer<typeof wordingSchema>;
export const wordingSlug = slug;
