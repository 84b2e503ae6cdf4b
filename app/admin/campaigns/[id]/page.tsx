import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { LiveRefresh } from '@/components/staff/live-refresh';
import { ButtonLink } from '@/components/ui/button';
import type { CampaignState } from '@/db/vocabulary';
import { campaignAssessment } from '@/lib/campaigns/assessment';
import { countSkips } from '@/lib/campaigns/recipients';
import { nameCampaign } from '@/lib/campaigns/summary';
import { viewCampaign } from '@/lib/campaigns/view';
import { callListOf } from '@/lib/dispatch/calls/lists';
import { viewPrinting } from '@/lib/dispatch/post/view';
import { campaignText } from '@/lib/format/text/campaign';
import { staffAddresses } from '@/lib/staff/names';
import { AskedNotice } from '../_campaign/asked-notice';
import { AssessmentCard } from '../_campaign/assessment-card';
import { Builder } from '../_campaign/builder';
import { calledBy } from '../_campaign/called';
import { CallsCard } from '../_campaign/calls-card';
import { ChangesCard } from '../_campaign/changes-card';
import { CheckCard } from '../_campaign/check-card';
import { Done } from '../_campaign/done';
import { DutiesCard } from '../_campaign/duties-card';
import { IndirectCard } from '../_campaign/indirect-card';
import { FindingsCard, MessageCard } from '../_campaign/message-cards';
import { NextCard } from '../_campaign/next-card';
import { Remedies } from '../_campaign/picture';
import { PrintCard } from '../_campaign/print-card';
import { ProgressCard } from '../_campaign/progress-card';
import { FactsCard, HistoryCard } from '../_campaign/record-cards';
import { stageOf } from '../_campaign/stage';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** Step 5, and the campaign's own page: everything that is approved, and the one thing that it waits for. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' }, query }) => {
  const view = await viewCampaign(ctx, id);
  const { campaign } = view;
  const [people, skips, called, assessment, runs, calls] = await Promise.all([
    staffAddresses(ctx, [campaign.author, ...view.history.map(({ by }) => by)]),
    countSkips(ctx, id),
    calledBy(ctx, locale),
    campaign.direct ? campaignAssessment(ctx, id) : null,
    campaign.channel === 'post' ? viewPrinting(ctx, id) : [],
    campaign.channel === 'phone' && campaign.direct ? callListOf(ctx, id) : null,
  ]);
  const stage = stageOf(view, ctx.actor.role);
  const part = { ctx, view, stage, locale };
  return (
    <>
      <Done done={query['done']} state={campaign.state} locale={locale} />
      <Builder
        {...part}
        here="review"
        actions={
          stage.can.edit && (
            <ButtonLink href={`/admin/campaigns/${campaign.id}/purpose`}>
              {campaignText[locale].edit}
            </ButtonLink>
          )
        }
      >
        <AskedNotice {...part} people={people} />
        <NextCard {...part} />
        <PrintCard {...part} runs={runs} people={people} />
        <CallsCard {...part} list={calls} />
        <ProgressCard {...part} skips={skips} />
        <ChangesCard {...part} people={people} called={called} />
        {assessment ? (
          <>
            <CheckCard {...part} />
            {!stage.begun && view.check && <Remedies groups={view.check.groups} locale={locale} folded />}
            <AssessmentCard {...part} assessment={assessment} />
            <FindingsCard {...part} />
            <MessageCard {...part} />
            <DutiesCard {...part} />
          </>
        ) : (
          <IndirectCard {...part} />
        )}
        <FactsCard {...part} people={people} familySlugs={called.familySlugs} />
        <HistoryCard {...part} people={people} />
      </Builder>
      {aboutToBegin(campaign, ctx.now) && <LiveRefresh seconds={3} />}
    </>
  );
});

const SOON_MS = 60_000;

/** Whoever waits for the hour sees it come. */
function aboutToBegin(campaign: { state: CampaignState; scheduledAt: Date | null }, now: Date): boolean {
  const { state, scheduledAt } = campaign;
  return state === 'scheduled' && scheduledAt !== null && scheduledAt.getTime() < now.getTime() + SOON_MS;
}
