import type { ReactNode } from 'react';
import { Editors } from '@/components/staff/editors';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Steps } from '@/components/ui/steps';
import { noteEditor } from '@/lib/campaigns/editors';
import { say } from '@/lib/format/numbers';
import { builderText } from '@/lib/format/text/builder';
import { campaignText } from '@/lib/format/text/campaign';
import { names } from '@/lib/format/text/names';
import { staffAddresses } from '@/lib/staff/names';
import { seenHere } from '../actions';
import { meansWords } from './means-words';
import type { PartProps } from './parts';
import { StateBadge } from './state-badge';
import { type StepName, stepsOf } from './steps';

type BuilderProps = PartProps & { here: StepName; actions?: ReactNode; children: ReactNode };

/** The frame of every page of a campaign: what it is, its steps, and what stands in the one that is open. */
export function Builder({ ctx, view, stage, locale, here, actions, children }: BuilderProps) {
  const { campaign, names: called } = view;
  const { leads, label } = builderText[locale];
  const text = campaignText[locale];
  return (
    <>
      <PageHead
        above={<a href="/admin/campaigns">{text.above}</a>}
        title={campaign.name}
        lead={
          <>
            <p>
              {say(text.lead, {
                channel: meansWords(campaign, locale),
                advertiser: called.advertiser,
                purpose: called.purpose[locale],
              })}
            </p>
            <StateBadge state={campaign.state} direct={campaign.direct} locale={locale} />
          </>
        }
        actions={actions}
      />
      <Steps label={label} steps={stepsOf(view, stage, { locale, here })} />
      {here !== 'review' && here !== 'results' && (
        <StepHead
          {...{ ctx, view, stage, locale }}
          lead={leads[here]}
          title={builderText[locale].names[here]}
        />
      )}
      {children}
    </>
  );
}

/** What a step is for, and who else is there. */
async function StepHead({ ctx, view, locale, title, lead }: PartProps & { title: string; lead: string }) {
  const { approvedWarning, approvedBefore, others: text } = builderText[locale];
  const { state } = view.campaign;
  const lost = state === 'draft' && view.history.some(({ event }) => event === 'approved');
  const id = String(view.campaign.id);
  const others = await noteEditor(ctx, id);
  const addresses = await staffAddresses(
    ctx,
    others.map((other) => `staff:${other}`),
  );
  return (
    <>
      <header className="grid gap-2">
        <h2>{title}</h2>
        <p className="max-w-measure text-quiet">{lead}</p>
      </header>
      {(state === 'approved' || lost) && (
        <Notice kind="warning" word={names[locale].states[state]}>
          <p>{lost ? approvedBefore : approvedWarning}</p>
        </Notice>
      )}
      <Editors seen={seenHere.bind(null, id)} first={[...addresses.values()]} text={text} />
    </>
  );
}
