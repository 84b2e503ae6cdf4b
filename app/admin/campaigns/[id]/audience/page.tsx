import { Suspense } from 'react';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { AudienceForm } from '@/components/staff/audience-form';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { pictureAudience } from '@/lib/campaigns/picture';
import { nameCampaign } from '@/lib/campaigns/summary';
import { builderText } from '@/lib/format/text/builder';
import { campaignNextText } from '@/lib/format/text/campaign-next';
import { listSegments } from '@/lib/segments/save';
import type { SegmentFilter } from '@/lib/segments/schemas';
import { Builder } from '../../_campaign/builder';
import { audienceChoices } from '../../_campaign/choices';
import { openStep } from '../../_campaign/open-step';
import type { PartProps } from '../../_campaign/parts';
import { AudiencePicture } from '../../_campaign/picture';
import { Segments } from '../../_campaign/segments';
import { stepText } from '../../_campaign/step-text';
import { stepPage } from '../../_campaign/steps';
import { saveCampaignStep } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, id }) => nameCampaign(await ctx(), id));

/** Step 2: whom it is meant for, and beside it whom the law lets it reach. */
export default staffPage('campaigns', async (visit) => {
  const part = await openStep(visit);
  const { ctx, view, locale } = part;
  const { campaign } = view;
  if (!campaign.direct) return <NobodyToChoose {...part} />;
  const id = String(campaign.id);
  const initial = (campaign.audience ?? {}) as SegmentFilter;
  const { next, audience: text } = builderText[locale];
  const [choices, segments] = await Promise.all([audienceChoices(ctx, locale, initial), listSegments(ctx)]);
  return (
    <Builder {...part} here="audience">
      <AudienceForm
        // A kept audience that was taken over is another form.
        key={visit.query['taken'] ?? ''}
        action={saveCampaignStep.bind(null, id, { step: 'audience', next: 'message' })}
        revision={campaign.revision}
        initial={initial}
        choices={choices}
        text={{ ...stepText(locale, next.message), audience: text }}
      >
        <Card id="picture" title={text.picture}>
          <Suspense fallback={<p role="status">{text.counting}</p>}>
            <AudiencePicture picture={pictureAudience(ctx, id)} locale={locale} now={ctx.now} />
          </Suspense>
        </Card>
        <Segments segments={segments} id={id} revision={campaign.revision} locale={locale} />
      </AudienceForm>
    </Builder>
  );
});

/** What is shown to everybody has no public to choose. */
function NobodyToChoose(part: PartProps) {
  const { indirect: text } = campaignNextText[part.locale];
  return (
    <Builder {...part} here="audience">
      <EmptyState title={text.audience}>{text.nobody}</EmptyState>
      <ButtonRow>
        <ButtonLink variant="primary" href={stepPage(part.view.campaign.id, 'message')}>
          {text.goOn}
        </ButtonLink>
      </ButtonRow>
    </Builder>
  );
}
