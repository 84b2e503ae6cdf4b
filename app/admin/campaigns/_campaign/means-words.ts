import type { Channel, Locale, Medium } from '@/db/vocabulary';
import { campaignNextText } from '@/lib/format/text/campaign-next';
import { names } from '@/lib/format/text/names';

type Means = { channel: Channel; direct: boolean; medium: Medium | null };

/** By which means a campaign reaches people: its channel, or what shows it to everybody. */
export function meansWords({ channel, direct, medium }: Means, locale: Locale): string {
  if (direct) return names[locale].channels[channel];
  return medium ? names[locale].media[medium] : campaignNextText[locale].indirect.title;
}
