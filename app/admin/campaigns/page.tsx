import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/access/permissions';
import { listCampaigns } from '@/lib/campaigns/list';
import { campaignsText } from '@/lib/format/text/campaigns';
import { CampaignTable } from './_campaign/campaign-table';

export const generateMetadata = staffMetadata(({ locale }) => campaignsText[locale].list.title);

export default staffPage('campaigns', async ({ ctx, locale }) => {
  const rows = await listCampaigns(ctx);
  const { list: text } = campaignsText[locale];
  const create = may(ctx.actor.role, 'campaigns.write') && (
    <ButtonLink variant="primary" href="/admin/campaigns/new">
      {text.create}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={text.title} lead={<p>{text.lead}</p>} actions={rows.length > 0 && create} />
      {rows.length === 0 ? (
        <EmptyState title={text.empty.title} action={create}>
          {text.empty.help}
        </EmptyState>
      ) : (
        <CampaignTable rows={rows} locale={locale} caption={text.caption} captionHidden />
      )}
    </>
  );
});
