import { redirect } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CommandForm } from '@/components/staff/command-form';
import { PageHead } from '@/components/ui/page-head';
import { Table } from '@/components/ui/table';
import { requirePermission } from '@/lib/access/require';
import { listRecipients } from '@/lib/campaigns/recipients';
import { nameCampaign } from '@/lib/campaigns/summary';
import { viewCampaign } from '@/lib/campaigns/view';
import { counted, say, shortDateTime } from '@/lib/format/numbers';
import { sendAgainText } from '@/lib/format/text/send-again';
import { commandText } from '../../_campaign/parts';
import { stageOf } from '../../_campaign/stage';
import { sendAgain } from '../../actions';

export const generateMetadata = staffMetadata(async ({ ctx, locale, id }) =>
  say(sendAgainText[locale].title, { name: await nameCampaign(await ctx(), id) }),
);

/** Those of whom nobody knows whether they got it, page by page, and what choosing to send again means. */
export default staffPage('campaigns', async ({ ctx, locale, params: { id = '' } }) => {
  requirePermission(ctx.actor, 'campaigns.write');
  const view = await viewCampaign(ctx, id);
  const page = `/admin/campaigns/${view.campaign.id}/results`;
  if (!stageOf(view, ctx.actor.role).can.again) redirect(page);
  const { recipients, next } = await listRecipients(ctx, id, { state: 'uncertain' });
  const text = sendAgainText[locale];
  return (
    <>
      <PageHead
        above={<a href={page}>{view.campaign.name}</a>}
        title={say(text.title, { name: view.campaign.name })}
        lead={<p>{counted(locale, view.progress.uncertain, text.lead)}</p>}
      />
      <Table
        caption={text.caption}
        captionHidden
        rows={recipients}
        rowKey={({ contactId }) => String(contactId)}
        columns={[
          { id: 'contact', header: text.contact, names: true, cell: ({ contact }) => <code>{contact}</code> },
          {
            id: 'since',
            header: text.since,
            cell: ({ endedAt }) => (endedAt ? shortDateTime(locale, endedAt) : '–'),
          },
        ]}
      />
      {next !== null && <p className="max-w-measure text-quiet">{text.onlyThese}</p>}
      <CommandForm
        action={sendAgain.bind(null, id)}
        text={commandText(locale, counted(locale, recipients.length, text.button), text.busy)}
        variant="danger"
      >
        {recipients.map(({ contactId, contact }) => (
          <input key={contactId} type="hidden" name="contact" value={contact} />
        ))}
        <p className="max-w-measure">{text.means}</p>
      </CommandForm>
      <p>
        <a href={page} className="inline-flex min-h-11 items-center">
          {text.leave}
        </a>
      </p>
    </>
  );
});
