import { Notice } from '@/components/ui/notice';
import type { CampaignState, Locale } from '@/db/vocabulary';
import { campaignsText, type DoneText } from '@/lib/format/text/campaigns';

/** In which states each answer is still true: a page that is kept open or called again does not tell old news. */
const holds: Record<keyof DoneText, readonly CampaignState[]> = {
  created: ['draft'],
  asked: ['draft'],
  checked: ['draft', 'approved', 'scheduled'],
  approved: ['approved'],
  scheduled: ['scheduled'],
  unscheduled: ['approved'],
  paused: ['paused'],
  resumed: ['sending'],
  cancelled: ['cancelled'],
  again: ['sending', 'paused', 'sent'],
};

/** The answer to what the reader has just done. */
export function Done({
  done,
  state,
  locale,
}: {
  done: string | undefined;
  state: CampaignState;
  locale: Locale;
}) {
  const key = (Object.keys(holds) as (keyof DoneText)[]).find((name) => name === done);
  if (!key || !holds[key].includes(state)) return null;
  const { word, sentence } = campaignsText[locale].done[key];
  return (
    <Notice kind="success" word={word} live>
      <p>{sentence}</p>
    </Notice>
  );
}
