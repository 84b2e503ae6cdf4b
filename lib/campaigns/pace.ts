import type { Progress } from './get';
import type { ViewedCampaign } from './view';

export type Pace = { perMinute: number; minutesLeft: number | null };

const MS_IN_A_MINUTE = 60_000;

/** How fast a campaign has gone while it was going, and how long it will take at that pace; null before there is any. */
export function paceOf(
  { history, progress, campaign }: Pick<ViewedCampaign, 'history' | 'progress' | 'campaign'>,
  now: Date,
): Pace | null {
  const done = dealtWith(progress);
  const minutes = timeUnderWay(history, now) / MS_IN_A_MINUTE;
  if (done === 0 || minutes <= 0) return null;
  const perMinute = done / minutes;
  const minutesLeft = campaign.state === 'sending' ? Math.ceil(progress.queued / perMinute) : null;
  return { perMinute: Math.round(perMinute), minutesLeft };
}

function dealtWith({ handedOff, skipped, failed, uncertain }: Progress): number {
  return handedOff + skipped + failed + uncertain;
}

/** The time between each beginning (`frozen`, `resumed`) and its end, in milliseconds. */
function timeUnderWay(history: ViewedCampaign['history'], now: Date): number {
  let begun: Date | null = null;
  let total = 0;
  for (const { event, at } of history) {
    if (event === 'frozen' || event === 'resumed' || event === 'sent_again') begun ??= at;
    else if (begun && (event === 'paused' || event === 'completed' || event === 'cancelled')) {
      total += at.getTime() - begun.getTime();
      begun = null;
    }
  }
  return begun ? total + now.getTime() - begun.getTime() : total;
}
