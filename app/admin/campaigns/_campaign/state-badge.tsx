import { Badge, type Tone } from '@/components/ui/badge';
import type { CampaignState, Locale, SendState } from '@/db/vocabulary';
import { campaignNextText } from '@/lib/format/text/campaign-next';
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

type StateProps = { state: CampaignState; locale: Locale; direct?: boolean };

/** What is aimed at nobody in particular is not sent but shown. */
export function StateBadge({ state, locale, direct = true }: StateProps) {
  const shown = !direct && state === 'sent';
  const words = shown ? campaignNextText[locale].indirect.sent : names[locale].states[state];
  return <Badge tone={campaignTones[state]}>{words}</Badge>;
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
