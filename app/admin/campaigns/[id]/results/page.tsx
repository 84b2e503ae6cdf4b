import { redirect } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/db/vocabulary';
import { countSkips } from '@/lib/campaigns/recipients';
import { nameCampaign } from '@/lib/campaigns/summary';
import { viewCampaign } from '@/lib/campaigns/view';
import { figure } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { reviewText } from '@/lib/format/text/review';
import { reasonSentence } from '@/lib/law/explain';
import { Builder } from '../../_campaign/builder';
import { CheckCard } from '../../_campaign/check-card';
import { NextCard } from '../../_campaign/next-card';
import { ProgressCard } from '../../_campaign/progress-card';
import { stageOf } from '../../_campaign/stage';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** Step 6: what became of everybody, adding up. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' } }) => {
  const view = await viewCampaign(ctx, id);
  const stage = stageOf(view, ctx.actor.role);
  if (!stage.begun || !view.campaign.direct) redirect(`/admin/campaigns/${view.campaign.id}`);
  const skips = await countSkips(ctx, id);
  const part = { ctx, view, stage, locale };
  const { results: text } = reviewText[locale];
  return (
    <Builder {...part} here="results">
      <p className="max-w-measure text-quiet">{text.lead}</p>
      <NextCard {...part} />
      <ProgressCard {...part} skips={skips} />
      {stage.can.see && (
        <ButtonRow>
          <ButtonLink href={`/admin/campaigns/${view.campaign.id}/results.csv`}>{text.export}</ButtonLink>
          <span className="text-quiet">{text.exportHelp}</span>
        </ButtonRow>
      )}
      {skips.length > 0 && <Skipped skips={skips} locale={locale} />}
      <CheckCard {...part} />
    </Builder>
  );
});

type SkippedProps = { skips: Awaited<ReturnType<typeof countSkips>>; locale: Locale };

/** Whom the last look before the hand-over left out, and why. */
function Skipped({ skips, locale }: SkippedProps) {
  const { results: text } = reviewText[locale];
  return (
    <Card title={text.skipped}>
      <Table
        caption={text.skippedCaption}
        captionHidden
        rows={skips}
        rowKey={({ reason }) => reason}
        columns={[
          {
            id: 'reason',
            header: text.reason,
            names: true,
            cell: ({ reason }) => (
              <>
                {names[locale].reasons[reason]}
                {reason !== 'campaign_cancelled' && (
                  <span className="block font-normal text-quiet">{reasonSentence(reason, locale)}</span>
                )}
              </>
            ),
          },
          { id: 'people', header: text.people, numeric: true, cell: ({ count }) => figure(locale, count) },
        ]}
      />
    </Card>
  );
}
