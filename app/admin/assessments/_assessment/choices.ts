import type { AssessmentFormProps } from '@/components/staff/assessment-form';
import { channels, type Locale } from '@/db/vocabulary';
import { listAdvertisers } from '@/lib/advertisers/list';
import type { Ctx } from '@/lib/context';
import { parisClock } from '@/lib/format/paris-time';
import { assessmentFormText } from '@/lib/format/text/assessment-form';
import { assessmentsText } from '@/lib/format/text/assessments';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { names } from '@/lib/format/text/names';
import { listPurposes } from '@/lib/purposes/list';

type Shared = Pick<AssessmentFormProps, 'choices' | 'tomorrow' | 'text' | 'steps' | 'desk' | 'errors'>;

const DAY_MS = 86_400_000;

/** What the form of a new assessment and that of a new version have in common. */
export async function formFor(ctx: Ctx, locale: Locale): Promise<Shared> {
  const [advertisers, purposes] = await Promise.all([listAdvertisers(ctx), listPurposes(ctx)]);
  const collator = new Intl.Collator(locale);
  const sorted = (choices: { value: string; label: string }[]) =>
    choices.sort((a, b) => collator.compare(a.label, b.label));
  return {
    choices: {
      advertisers: sorted(advertisers.map(({ slug, name }) => ({ value: slug, label: name }))),
      purposes: sorted(purposes.map(({ slug, name }) => ({ value: slug, label: name[locale] }))),
      channels: channels.map((channel) => ({ value: channel, label: names[locale].channels[channel] })),
    },
    tomorrow: parisClock(new Date(ctx.now.getTime() + DAY_MS)).day,
    text: assessmentFormText[locale],
    steps: assessmentsText[locale].steps,
    desk: deskText[locale],
    errors: errorText[locale],
  };
}
