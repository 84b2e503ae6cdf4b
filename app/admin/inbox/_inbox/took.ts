import type { Locale } from '@/db/vocabulary';
import { figure, say } from '@/lib/format/numbers';
import { inboxText } from '@/lib/format/text/inbox';

/** How long something took: milliseconds up to ten seconds, seconds above. */
export function took(locale: Locale, ms: number): string {
  const { ms: short, seconds } = inboxText[locale];
  // Two clocks may differ by a little; nothing takes effect before it arrives.
  const whole = Math.max(0, Math.round(ms));
  if (whole < 10_000) return say(short, { n: figure(locale, whole) });
  return say(seconds, { n: figure(locale, Math.round(whole / 1000)) });
}
