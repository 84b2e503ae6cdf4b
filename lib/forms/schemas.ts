import { z } from 'zod';
import { channels } from '@/db/vocabulary';
import { country, line, prose, slug } from '../format/fields';

const inBoth = <S extends z.ZodType>(text: S) => z.strictObject({ fr: text, en: text });

/** A page on which people are asked, made from wordings. */
export const formSchema = z.strictObject({
  title: inBoth(line(120)),
  lead: inBoth(prose(600)),
  /** In the order in which they are shown; each page shows those in its language. */
  wordings: z.array(slug).min(1).max(20),
  country,
  asksName: z.boolean(),
  /** A yes counts only once the link that was sent to the address has been pressed. */
  doubleOptIn: z.boolean(),
  open: z.boolean(),
});
export const formSlug = slug;

const id = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** One question's answer, with the version of the text that was shown beside it. */
const answerSchema = z.strictObject({
  advertiserId: id,
  purposeId: id,
  channel: z.enum(channels),
  answer: z.enum(['yes', 'no']),
  wordingId: id,
});
export type FormAnswer = z.infer<typeof answerSchema>;

const optionalLine = (most: number) =>
  z
    .string()
    .optional()
    .transform((text) => (text?.trim() === '' ? undefined : text))
    .pipe(line(most).optional());

export const detailFields = [
  'email',
  'phone',
  'fax',
  'address',
  'postalCode',
  'city',
  'firstName',
  'lastName',
] as const;
export type DetailField = (typeof detailFields)[number];

/** What somebody sends by a form. Which details are needed is said by the answers. */
export const submissionSchema = z.strictObject({
  answers: z.array(answerSchema).max(200),
  details: z.strictObject({
    email: optionalLine(254),
    phone: optionalLine(40),
    fax: optionalLine(40),
    address: optionalLine(400),
    postalCode: optionalLine(20),
    city: optionalLine(100),
    firstName: optionalLine(100),
    lastName: optionalLine(100),
  }),
});
export type Details = z.infer<typeof submissionSchema>['details'];
