import type { StaffCtx } from '@/app/_server/session';
import type { CommandText } from '@/components/staff/command-form';
import type { Locale } from '@/db/vocabulary';
import type { ViewedCampaign } from '@/lib/campaigns/view';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import type { Stage } from './stage';

/** What each part of a campaign's page is given. */
export type PartProps = { ctx: StaffCtx; view: ViewedCampaign; stage: Stage; locale: Locale };

/** What a button of the page says, also of a refusal. */
export function commandText(locale: Locale, button: string, busy?: string): CommandText {
  return { button, busy, refusedWord: deskText[locale].refusedWord, errors: errorText[locale] };
}
