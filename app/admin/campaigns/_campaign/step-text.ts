import type { StepText } from '@/components/staff/step-frame';
import type { Locale } from '@/db/vocabulary';
import { intlTag } from '@/lib/format/numbers';
import { builderText } from '@/lib/format/text/builder';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { campaignFormText } from '@/lib/format/text/campaign-form';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';

/** What every step says around its fields; `next` is what its button says. */
export function stepText(locale: Locale, next: string): StepText {
  const { mend, errorPrefix, refusedWord } = deskText[locale];
  const { saving, kept, again, audience } = builderText[locale];
  return {
    builder: { saving, kept, again },
    desk: { mend, errorPrefix, refusedWord },
    errors: errorText[locale],
    faults: {
      ...campaignFormText[locale].faults,
      bought: audience.bought.fault,
      audience: errorText[locale].invalid_input,
      plan: builderMessageText[locale].schedule.fault,
    },
    next,
    locale: intlTag(locale),
  };
}
