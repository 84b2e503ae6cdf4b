import { redirect } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CommandForm } from '@/components/staff/command-form';
import { PageHead } from '@/components/ui/page-head';
import { requirePermission } from '@/lib/access/require';
import { say } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { proofText } from '@/lib/format/text/proof';
import { personProof } from '@/lib/proof/people';
import { erase } from '../../../actions';

export const generateMetadata = staffMetadata(({ locale }) => proofText[locale].person.erase);

/** What will go and what will stay, before it does. */
export default staffPage('proof', async ({ ctx, locale, params: { number = '' } }) => {
  requirePermission(ctx.actor, 'people.erase');
  const person = await personProof(ctx, Number(number) || 0);
  if (person.erasedAt) redirect(`/admin/proof/erasures/${person.number}`);
  const { erase: text } = proofText[locale];
  const page = `/admin/proof/people/${person.number}`;
  return (
    <>
      <PageHead
        above={<a href={page}>{person.name}</a>}
        title={say(text.title, { name: person.name })}
        lead={<p>{text.lead}</p>}
      />
      <CommandForm
        action={erase.bind(null, person.number)}
        variant="danger"
        text={{
          ...{ button: text.button, busy: text.busy },
          ...{ refusedWord: deskText[locale].refusedWord, errors: errorText[locale] },
        }}
      >
        <h2>{text.goes}</h2>
        <p className="max-w-measure">{text.goesList}</p>
        <h2>{text.stays}</h2>
        <p className="max-w-measure">{text.staysList}</p>
      </CommandForm>
      <p>
        <a href={page} className="inline-flex min-h-11 items-center">
          {text.keep}
        </a>
      </p>
    </>
  );
});
