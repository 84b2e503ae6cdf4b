import { z } from 'zod';
import { channels } from '@/db/vocabulary';
import { line, moment, prose, slug } from '../format/fields';

/** What an answer says of an assessment that was just drafted, approved or sent back. */
export const assessmentStatuses = ['draft', 'approved', 'rejected'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** A legitimate-interest assessment: what for, whether it is needed, how it weighs for people, and until when it holds. */
export const assessmentSchema = z.strictObject({
  title: line(200),
  advertisers: z.array(slug).min(1).max(1000),
  channels: z.array(z.enum(channels)).min(1).max(channels.length),
  purposes: z.array(slug).min(1).max(1000),
  interest: prose(10_000),
  necessity: prose(10_000),
  balance: prose(10_000),
  safeguards: prose(10_000),
  validUntil: moment,
});

export const rejectionSchema = z.strictObject({ note: prose(2_000) });

/** An assessment's id as it stands in addresses. */
export const assessmentId = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/)
  .transform(Number);
