import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { RecordForm } from '@/components/staff/record-form';
import { PageHead } from '@/components/ui/page-head';
import { say } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { formsDeskText } from '@/lib/format/text/forms-desk';
import { previewForm } from '@/lib/forms/show';
import { formParts, formValues } from '../../_form/fields';
import { change } from '../../actions';

export const generateMetadata = staffMetadata(({ locale }) => formsDeskText[locale].change);

export default staffPage('forms', async ({ ctx, locale, params: { slug = '' } }) => {
  const { row, title } = await previewForm(ctx, slug, locale);
  const { form: text } = formsDeskText[locale];
  const page = `/admin/forms/${slug}`;
  return (
    <>
      <PageHead above={<a href={page}>{title}</a>} title={say(text.editTitle, { slug })} />
      <RecordForm
        action={change.bind(null, slug)}
        parts={await formParts(ctx, locale, false)}
        initial={formValues(row)}
        submit={text.save}
        back={{ href: page, label: text.back }}
        desk={deskText[locale]}
        errors={errorText[locale]}
      />
    </>
  );
});
