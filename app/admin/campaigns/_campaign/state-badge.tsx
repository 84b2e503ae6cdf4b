import { Badge, type Tone } from '@/components/ui/badge';
import type { CampaignState, Locale, SendState } from '@/db/vocabulary';
import { names } from '@/lib/format/text/names';

const campaignTones: Record<CampaignState, Tone> = {
  draft: 'plain',
  approved: 'yes',
  scheduled: 'wait',
  sending: 'now',
  paused: 'care',
  sent: 'yes',
  cancelled: 'no',
};

export function StateBadge({ state, locale }: { state: CampaignState; locale: Locale }) {
  return <Badge tone={campaignTones[state]}>{names[locale].states[state]}</Badge>;
}

type Shown = Exclude<SendState, 'in_flight'>;

const sendTones: Record<Shown, Tone> = {
  queued: 'wait',
  handed_off: 'yes',
  skipped: 'no',
  failed: 'stop',
  uncertain: 'care',
};

export function SendBadge({ state, locale }: { state: Shown; locale: Locale }) {
  return <Badge tone={sendTones[state]}>{names[locale].sends[state]}</Badge>;
}
