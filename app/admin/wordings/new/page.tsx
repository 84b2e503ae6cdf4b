import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { RecordForm } from '@/components/staff/record-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { wordingText } from '@/lib/format/text/wordings';
import { wordingParts } from '../_wording/fields';
import { create } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => wordingText[locale].form.newTitle);

export default staffPage('wordings', async ({ ctx, locale }) => {
  requirePermission(ctx.actor, 'wordings.draft');
  const { form: text, list } = wordingText[locale];
  return (
    <>
      <PageHead
        above={<a href="/admin/wordings">{list.title}</a>}
        title={text.newTitle}
        lead={<p>{text.newLead}</p>}
      />
      <RecordForm
        action={create}
        parts={await wordingParts(ctx, locale, true)}
        initial={{ kind: 'consent', locale }}
        submit={text.save}
        back={{ href: '/admin/wordings', label: text.back }}
        desk={deskText[locale]}
        errors={errorText[locale]}
      />
    </>
  );
});
