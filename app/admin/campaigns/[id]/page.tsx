import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { LiveRefresh } from '@/components/staff/live-refresh';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { Steps } from '@/components/ui/steps';
import type { CampaignState } from '@/db/vocabulary';
import { countSkips } from '@/lib/campaigns/recipients';
import { nameCampaign } from '@/lib/campaigns/summary';
import { viewCampaign } from '@/lib/campaigns/view';
import { say } from '@/lib/format/numbers';
import { campaignText } from '@/lib/format/text/campaign';
import { campaignsText } from '@/lib/format/text/campaigns';
import { names } from '@/lib/format/text/names';
import { staffAddresses } from '@/lib/staff/names';
import { CheckCard } from '../_campaign/check-card';
import { Done } from '../_campaign/done';
import { lifeOf } from '../_campaign/life';
import { FindingsCard, MessageCard } from '../_campaign/message-cards';
import { NextCard } from '../_campaign/next-card';
import { ProgressCard } from '../_campaign/progress-card';
import { FactsCard, HistoryCard } from '../_campaign/record-cards';
import { stageOf } from '../_campaign/stage';
import { StateBadge } from '../_campaign/state-badge';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' }, query }) => {
  const view = await viewCampaign(ctx, id, locale);
  const { campaign, names: called } = view;
  const [people, skips] = await Promise.all([
    staffAddresses(ctx, [campaign.author, ...view.history.map(({ by }) => by)]),
    countSkips(ctx, id),
  ]);
  const stage = stageOf(view, ctx.actor.role);
  const part = { ctx, view, stage, locale };
  const text = campaignText[locale];
  return (
    <>
      <Done done={query['done']} state={campaign.state} locale={locale} />
      <PageHead
        above={<a href="/admin/campaigns">{text.above}</a>}
        title={campaign.name}
        lead={
          <>
            <p>
              {say(text.lead, {
                channel: names[locale].channels[campaign.channel],
                advertiser: called.advertiser,
                purpose: called.purpose[locale],
              })}
            </p>
            <StateBadge state={campaign.state} locale={locale} />
          </>
        }
        actions={stage.can.edit && <ButtonLink href={`/admin/campaigns/${id}/edit`}>{text.edit}</ButtonLink>}
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <Steps label={campaignsText[locale].steps.label} steps={lifeOf(view, stage, locale)} />
        <div className="grid content-start gap-10">
          <NextCard {...part} />
          <ProgressCard {...part} skips={skips} />
          <CheckCard {...part} />
          <FindingsCard {...part} />
          <MessageCard {...part} />
          <FactsCard {...part} people={people} />
          <HistoryCard {...part} people={people} />
        </div>
      </div>
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
