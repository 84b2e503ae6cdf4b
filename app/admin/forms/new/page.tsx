import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { RecordForm } from '@/components/staff/record-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { formsDeskText } from '@/lib/format/text/forms-desk';
import { formParts } from '../_form/fields';
import { create } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => formsDeskText[locale].form.newTitle);

/** The settings of a form, not a choice of anybody's: what is set in advance is the safer of the two. */
const SAFE = { country: 'FR', 'rules.doubleOptIn': 'on' };

export default staffPage('forms', async ({ ctx, locale, query }) => {
  requirePermission(ctx.actor, 'forms.manage');
  const { form: text, list } = formsDeskText[locale];
  const wording = query['wording'];
  return (
    <>
      <PageHead
        above={<a href="/admin/forms">{list.title}</a>}
        title={text.newTitle}
        lead={<p>{text.newLead}</p>}
      />
      <RecordForm
        action={create}
        parts={await formParts(ctx, locale, true)}
        initial={{ ...SAFE, ...(wording !== undefined && { [`wordings.${wording}`]: 'on' }) }}
        submit={text.save}
        back={{ href: '/admin/forms', label: text.back }}
        desk={deskText[locale]}
        errors={errorText[locale]}
      />
    </>
  );
});
