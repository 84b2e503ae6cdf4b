import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CampaignForm } from '@/components/staff/campaign-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { campaignText } from '@/lib/format/text/campaign';
import { campaignFormText } from '@/lib/format/text/campaign-form';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { campaignChoices, canChoose } from '../_campaign/choices';
import { create } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => campaignFormText[locale].newTitle);

/** The one channel that Aval sends by. */
const CHANNEL = 'email';

const EMPTY = {
  ...{ name: '', advertiser: '', purpose: '', channel: CHANNEL, direct: 'true', families: {} },
  ...{ nature: 'commercial', professions: '', subject: '', body: '' },
};

export default staffPage('campaigns', async ({ ctx, locale }) => {
  requirePermission(ctx.actor, 'campaigns.write');
  const text = campaignFormText[locale];
  const choices = await campaignChoices(ctx, locale, CHANNEL);
  return (
    <>
      <PageHead
        above={<a href="/admin/campaigns">{campaignText[locale].above}</a>}
        title={text.newTitle}
        lead={<p>{text.newLead}</p>}
      />
      {canChoose(choices) ? (
        <CampaignForm
          action={create}
          initial={EMPTY}
          choices={choices}
          submit={text.create}
          backTo="/admin/campaigns"
          text={text}
          desk={deskText[locale]}
          errors={errorText[locale]}
        />
      ) : (
        <EmptyState title={text.notYet.title}>{text.notYet.help}</EmptyState>
      )}
    </>
  );
});
