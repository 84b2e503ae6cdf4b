import type { Role } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import type { ViewedCampaign } from '@/lib/campaigns/view';

/** Where a campaign stands and what this reader may do with it; the verbs decide the same again. */
export type Stage = {
  /** Recipients are fixed: what was checked before does not matter any more. */
  begun: boolean;
  /** The message lacks something that the law asks for. */
  stops: boolean;
  /** It was checked, but something has changed since. */
  stale: boolean;
  /** The latest check still holds, the message may go out, and somebody may receive it. */
  fit: boolean;
  recipients: number;
  can: Record<
    | 'edit'
    | 'check'
    | 'approve'
    | 'ask'
    | 'schedule'
    | 'unschedule'
    | 'pause'
    | 'resume'
    | 'cancel'
    | 'see'
    | 'again'
    | 'answer',
    boolean
  >;
};

export function stageOf(view: ViewedCampaign, role: Role): Stage {
  const { campaign, check, own } = view;
  const { state } = campaign;
  const recipients = Object.values(view.progress).reduce((sum, count) => sum + count, 0);
  const begun = recipients > 0 || state === 'sending' || state === 'paused' || state === 'sent';
  const stops = view.findings.some(({ severity }) => severity === 'stop');
  const stale = !begun && check !== null && !check.current;
  const fit = check?.current === true && !stops && (check.eligible > 0 || !campaign.direct);
  const writes = may(role, 'campaigns.write');
  const open = state === 'draft' || state === 'approved';
  return {
    ...{ begun, stops, stale, fit, recipients },
    can: {
      edit: writes && open,
      check: may(role, 'campaigns.check') && (open || state === 'scheduled'),
      approve: may(role, 'campaigns.approve') && !own && fit && (state === 'draft' || approvedBefore(view)),
      ask: may(role, 'campaigns.approve') && !own && open && check !== null,
      schedule: writes && state === 'approved' && fit,
      unschedule: writes && state === 'scheduled',
      pause: writes && state === 'sending',
      resume: writes && state === 'paused',
      cancel: writes && state !== 'sent' && state !== 'cancelled',
      again: writes && own && view.progress.uncertain > 0 && ['sending', 'paused', 'sent'].includes(state),
      // Of letters that were printed, what became of them: a fact, whatever became of the campaign.
      answer: writes && begun,
      see: may(role, 'recipients.read') && (role !== 'marketer' || own),
    },
  };
}

/** An approved campaign that was checked again since may have to be approved again, where the law has changed. */
function approvedBefore({ campaign, check, history }: ViewedCampaign): boolean {
  const approval = history.findLast(({ event }) => event === 'approved');
  return campaign.state === 'approved' && check !== null && (!approval || check.takenAt > approval.at);
}
