import type { Locale } from '@/db/vocabulary';
import { dayInWords } from '@/lib/format/dates';
import type { PublicText } from '@/lib/format/text/public';
import type { Choice } from '@/lib/preferences/choices';

type Stands = Pick<Choice, 'standing' | 'since' | 'basis' | 'boughtAt' | 'boughtFamily'>;

/** Whether it comes, since when and why, in one or two sentences to the person. */
export function choiceReason(
  choice: Stands,
  { advertiser, text, locale }: { advertiser: string; text: PublicText; locale: Locale },
): string {
  const { why } = text;
  const since = choice.since && dayInWords(choice.since, locale);
  if (choice.basis === null) {
    return choice.standing === 'none' || since === null ? why.none : why[choice.standing](since);
  }
  switch (choice.basis) {
    case 'consent':
      return since === null ? why.comes : why.consent(since);
    case 'existing_customer': {
      const { boughtAt, boughtFamily } = choice;
      if (boughtAt === null || boughtFamily === null) return why.comes;
      return why.existing_customer(boughtFamily, dayInWords(boughtAt, locale));
    }
    case 'contract':
      return why.contract(advertiser);
    case 'legitimate_interest':
    case 'none_needed':
      return why[choice.basis];
  }
}
