import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { PurposeForm } from '@/components/staff/purpose-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { builderText } from '@/lib/format/text/builder';
import { campaignText } from '@/lib/format/text/campaign';
import { campaignFormText } from '@/lib/format/text/campaign-form';
import { canChoose, purposeChoices } from '../_campaign/choices';
import { stepText } from '../_campaign/step-text';
import { create } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => campaignFormText[locale].newTitle);

const EMPTY = {
  ...{ name: '', advertiser: '', purpose: '', channel: 'email', direct: 'true', families: [] },
  ...{ medium: '', place: '' },
  ...{ nature: 'commercial', professions: '' },
};

/** The first step of a campaign that is not there yet. */
export default staffPage('campaigns', async ({ ctx, locale }) => {
  requirePermission(ctx.actor, 'campaigns.write');
  const text = campaignFormText[locale];
  const choices = await purposeChoices(ctx, locale);
  return (
    <>
      <PageHead
        above={<a href="/admin/campaigns">{campaignText[locale].above}</a>}
        title={text.newTitle}
        lead={<p>{text.newLead}</p>}
      />
      {canChoose(choices) ? (
        <PurposeForm
          action={create}
          revision={0}
          initial={EMPTY}
          choices={choices}
          text={{ ...stepText(locale, builderText[locale].next.audience), form: text }}
          selfSaving={false}
        />
      ) : (
        <EmptyState title={text.notYet.title}>{text.notYet.help}</EmptyState>
      )}
    </>
  );
});
