import type { Locale } from '@/db/vocabulary';
import type { Plan } from '@/lib/campaigns/schemas';
import { day as dayWords, say } from '@/lib/format/numbers';
import { reviewText } from '@/lib/format/text/review';

/** When a campaign is meant to go out, in words. */
export function planWords(plan: Plan | null, locale: Locale): string {
  const { plan: text } = reviewText[locale];
  if (plan === null) return text.none;
  if (plan.kind === 'now') return text.now;
  const day = dayWords(locale, new Date(`${plan.day}T12:00:00Z`));
  if (plan.kind === 'period') {
    if (plan.day === plan.until) return say(text.oneDay, { day });
    return say(text.period, { day, until: dayWords(locale, new Date(`${plan.until}T12:00:00Z`)) });
  }
  const zone = plan.kind === 'moment' ? plan.zone.replaceAll('_', ' ') : '';
  return say(plan.kind === 'local' ? text.local : text.moment, { day, time: plan.time, zone });
}
