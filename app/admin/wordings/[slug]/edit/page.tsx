import { notFound } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { RecordForm } from '@/components/staff/record-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { say } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { wordingText } from '@/lib/format/text/wordings';
import { getWording } from '@/lib/wordings/get';
import { wordingParts, wordingValues } from '../../_wording/fields';
import { change } from '../../actions';

export const generateMetadata = staffMetadata(({ locale }) => wordingText[locale].change);

export default staffPage('wordings', async ({ ctx, locale, params: { slug = '' } }) => {
  requirePermission(ctx.actor, 'wordings.draft');
  const [newest] = await getWording(ctx, slug);
  if (!newest) notFound();
  const { form: text } = wordingText[locale];
  const page = `/admin/wordings/${slug}`;
  return (
    <>
      <PageHead
        above={<a href={page}>{slug}</a>}
        title={say(text.editTitle, { slug })}
        lead={<p>{text.editLead}</p>}
      />
      <RecordForm
        action={change.bind(null, slug)}
        parts={await wordingParts(ctx, locale, false)}
        initial={await wordingValues(ctx, newest)}
        submit={text.save}
        back={{ href: page, label: text.back }}
        desk={deskText[locale]}
        errors={errorText[locale]}
      />
    </>
  );
});
