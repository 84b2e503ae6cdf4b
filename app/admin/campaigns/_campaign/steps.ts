import type { Step, StepState } from '@/components/ui/steps';
import type { Locale } from '@/db/vocabulary';
import type { ViewedCampaign } from '@/lib/campaigns/view';
import { shortDateTime } from '@/lib/format/numbers';
import { type BuilderText, builderText } from '@/lib/format/text/builder';
import type { Stage } from './stage';

export type StepName = keyof BuilderText['names'];

const order: readonly StepName[] = ['purpose', 'audience', 'message', 'schedule', 'review', 'results'];

/** Where each step is: the check and approval are the campaign's own page, from which one comes and goes. */
export function stepPage(id: number | string, step: StepName): string {
  return step === 'review' ? `/admin/campaigns/${id}` : `/admin/campaigns/${id}/${step}`;
}

/** The steps of a campaign and where each stands, for above its pages. */
export function stepsOf(
  view: ViewedCampaign,
  stage: Stage,
  { locale, here }: { locale: Locale; here: StepName },
): Step[] {
  const text = builderText[locale];
  const states = statesOf(view, stage);
  const { id, scheduledAt } = view.campaign;
  const opens = (name: StepName) =>
    name === 'review' ? true : name === 'results' ? stage.begun && view.campaign.direct : stage.can.edit;
  return order.map((name) => ({
    id: name,
    label: text.names[name],
    here: name === here,
    state: states[name],
    stateLabel: text.states[states[name]],
    href: opens(name) ? stepPage(id, name) : undefined,
    detail: name === 'schedule' && scheduledAt ? shortDateTime(locale, scheduledAt) : undefined,
  }));
}

function statesOf(view: ViewedCampaign, stage: Stage): Record<StepName, StepState> {
  const { campaign, check, asked } = view;
  const agreed = campaign.state === 'approved' || campaign.state === 'scheduled' || stage.begun;
  const written = campaign.body.trim() !== '';
  const done: Record<StepName, boolean> = {
    purpose: true,
    audience: !campaign.direct || campaign.audience !== null || check !== null,
    message: !stage.stops,
    schedule: campaign.plan !== null || campaign.scheduledAt !== null || stage.begun,
    // Approved and no more, it still waits to be scheduled, which is done where it was approved.
    review: agreed && !stage.stale && campaign.state !== 'approved',
    results: campaign.state === 'sent',
  };
  const attention: Partial<Record<StepName, boolean>> = {
    message: stage.stops && written && !stage.begun,
    review: !stage.begun && (stage.stale || asked !== null || (campaign.direct && check?.eligible === 0)),
    results: stage.begun && (campaign.state === 'paused' || view.progress.uncertain > 0),
  };
  const next = campaign.state === 'cancelled' ? undefined : order.find((name) => !done[name]);
  const stateOf = (name: StepName): StepState => {
    if (attention[name]) return 'attention';
    if (done[name]) return 'done';
    return name === next ? 'current' : 'waiting';
  };
  return Object.fromEntries(order.map((name) => [name, stateOf(name)])) as Record<StepName, StepState>;
}
