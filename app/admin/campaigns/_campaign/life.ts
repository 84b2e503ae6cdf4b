import type { Step, StepState } from '@/components/ui/steps';
import type { CampaignState, Locale } from '@/db/vocabulary';
import type { ViewedCampaign } from '@/lib/campaigns/view';
import { shortDateTime } from '@/lib/format/numbers';
import { campaignsText, type StepsText } from '@/lib/format/text/campaigns';
import type { Stage } from './stage';

type Name = keyof StepsText['names'];

const order: readonly Name[] = ['draft', 'check', 'approval', 'schedule', 'sending', 'results'];

/** How many steps lie behind a campaign, by its state alone; one that is scheduled waits at that step for its hour. */
const behind: Record<Exclude<CampaignState, 'cancelled'>, number> = {
  ...{ draft: 0, approved: 3, scheduled: 3, sending: 4, paused: 4, sent: 5 },
};

/** The steps of a campaign's life and where it stands, for the rail beside its page. */
export function lifeOf(view: ViewedCampaign, stage: Stage, locale: Locale): Step[] {
  const text = campaignsText[locale].steps;
  const states = stepStates(view, stage);
  const ended = view.campaign.state === 'cancelled';
  return order.map((name) => {
    const state = states[name];
    const words = { done: text.done, current: text.here, attention: text.attention, waiting: text.waiting };
    return {
      id: name,
      label: text.names[name],
      state,
      stateLabel: state === 'waiting' && ended ? text.never : words[state],
      href: anchors(view, stage)[name],
      detail: name === 'schedule' ? hour(view, locale) : undefined,
    };
  });
}

function stepStates(view: ViewedCampaign, stage: Stage): Record<Name, StepState> {
  const { campaign, check } = view;
  const reached = campaign.state === 'cancelled' ? (stage.begun ? 4 : 0) : behind[campaign.state];
  const done: Record<Name, boolean> = {
    draft: stage.begun || !stage.stops,
    check: stage.begun || check?.current === true,
    approval: reached >= 3,
    schedule: reached >= 4,
    sending: reached >= 5,
    results: false,
  };
  const attention: Partial<Record<Name, boolean>> = {
    draft: !stage.begun && stage.stops,
    check: stage.stale || (!stage.begun && check?.current === true && check.eligible === 0),
    sending:
      campaign.state === 'paused' ||
      (stage.begun && view.progress.uncertain > 0 && campaign.state !== 'sent'),
  };
  const next = campaign.state === 'cancelled' ? undefined : order.find((name) => !done[name]);
  const stateOf = (name: Name): StepState => {
    if (attention[name]) return 'attention';
    if (name === next) return 'current';
    return done[name] ? 'done' : 'waiting';
  };
  return Object.fromEntries(order.map((name) => [name, stateOf(name)])) as Record<Name, StepState>;
}

function anchors({ campaign }: ViewedCampaign, { can, begun }: Stage): Partial<Record<Name, string>> {
  const open = campaign.state !== 'sent' && campaign.state !== 'cancelled';
  return {
    draft: can.edit ? `/admin/campaigns/${campaign.id}/edit` : '#message',
    check: '#check',
    ...(open && !begun && { approval: '#next', schedule: '#next' }),
    ...(begun && { sending: '#progress', results: '#progress' }),
  };
}

function hour({ campaign }: ViewedCampaign, locale: Locale): string | undefined {
  return campaign.scheduledAt ? shortDateTime(locale, campaign.scheduledAt) : undefined;
}
