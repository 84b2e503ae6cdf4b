import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { printedLetter, printStack } from '@/db/schema';
import type { Campaign } from '../../campaigns/load';
import { campaignSender } from '../../campaigns/sender';
import { env } from '../../env';
import { readerLocale } from '../../format/locale';
import { addressLines } from '../../format/postal';
import { wordsFor } from '../../message/words';
import { letterCodeOf } from '../../requests/letter-codes';
import { type Addressee, letterNumber, type Run } from './allot';
import { designLetter, type LetterDesign, type PrintedWords, stackPdf } from './stack-pdf';

/** A campaign's letter, ready to be printed for whoever has been given a number. */
export async function setUpLetters(db: Db, campaign: Campaign): Promise<LetterDesign> {
  const { identity } = await campaignSender(db, campaign);
  const words = { fr: wordsFor(campaign, 'fr'), en: wordsFor(campaign, 'en') };
  return designLetter(words, { identity, appUrl: env().APP_URL });
}

/**
 * Prints the stacks of a run that are allotted and not yet printed, from the rows that say to whom. Two who print the same stack print
 * the same letters.
 */
export async function writeStacks(db: Db, run: Run, design: LetterDesign): Promise<void> {
  const waiting = await db
    .select({ number: printStack.number })
    .from(printStack)
    .where(
      and(
        eq(printStack.campaignId, run.campaignId),
        eq(printStack.run, run.run),
        isNull(printStack.writtenAt),
      ),
    )
    .orderBy(asc(printStack.number));
  for (const { number } of waiting) await writeStack(db, { ...run, stack: number }, design);
}

async function writeStack(db: Db, place: Run & { stack: number }, design: LetterDesign): Promise<void> {
  const { campaignId, run, stack } = place;
  const letters = await db
    .select()
    .from(printedLetter)
    .where(
      and(
        eq(printedLetter.campaignId, campaignId),
        eq(printedLetter.run, run),
        eq(printedLetter.stack, stack),
      ),
    )
    .orderBy(asc(printedLetter.number));
  const printed = letters.flatMap((letter) => (letter.addressee ? [wordsOf(letter, design)] : []));
  const at = letters[0]?.issuedAt ?? new Date(0);
  const pdf = await stackPdf(design, printed, { title: `${campaignId}-${run}, ${stack}`, at });
  await db
    .update(printStack)
    .set({ pdf, writtenAt: at })
    .where(
      and(
        eq(printStack.campaignId, campaignId),
        eq(printStack.run, run),
        eq(printStack.number, stack),
        isNull(printStack.writtenAt),
      ),
    );
}

type Letter = typeof printedLetter.$inferSelect;

function wordsOf(letter: Letter, { identity }: LetterDesign): PrintedWords {
  const { contactId, campaignId, run, number, issuedAt } = letter;
  const to = letter.addressee as Addressee;
  const from = identity.country ?? '';
  const address = postalLines(to, from);
  return {
    number: letterNumber({ campaignId, run }, number),
    locale: readerLocale(to.locale, from),
    address,
    code: letterCodeOf({ contactId, campaignId }, issuedAt),
    values: {
      ...{ firstName: to.first_name ?? '', lastName: to.last_name ?? '', company: to.company ?? '' },
      ...{ advertiser: identity.name, postalAddress: address.join('\n') },
    },
  };
}

/** What stands in the window, for a letter from `from` (ISO 3166). */
export function postalLines(to: Addressee, from: string): string[] {
  const { first_name: firstName, last_name: lastName, postal_code: postalCode, ...rest } = to;
  return addressLines({ firstName, lastName, postalCode, ...rest }, from);
}
