import { redirect } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CommandForm } from '@/components/staff/command-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { figure, say } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { proofText } from '@/lib/format/text/proof';
import { getConsentImport } from '@/lib/imports/list';
import { undo } from '../../actions';

export const generateMetadata = staffMetadata(({ locale }) => proofText[locale].imports.title);

/** What taking an import back will do, before it does. */
export default staffPage('proof', async ({ ctx, locale, params: { number = '' } }) => {
  requirePermission(ctx.actor, 'consent.record');
  const run = await getConsentImport(ctx, Number(number) || 0);
  if (run.undoneAt) redirect('/admin/proof');
  const { imports: text, title } = proofText[locale];
  const about = { number: run.number, given: figure(locale, run.given) };
  return (
    <>
      <PageHead
        above={<a href="/admin/proof">{title}</a>}
        title={say(text.undoTitle, about)}
        lead={<p>{say(text.undoLead, about)}</p>}
      />
      <CommandForm
        action={undo.bind(null, run.number)}
        variant="danger"
        text={{
          ...{ button: say(text.undoButton, about), busy: text.undoBusy },
          ...{ refusedWord: deskText[locale].refusedWord, errors: errorText[locale] },
        }}
      >
        <p className="max-w-measure">{text.undoKeeps}</p>
      </CommandForm>
      <p>
        <a href="/admin/proof" className="inline-flex min-h-11 items-center">
          {text.keep}
        </a>
      </p>
    </>
  );
});
