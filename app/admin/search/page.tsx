import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { SearchForm } from '@/components/staff/search-form';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/access/permissions';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { names } from '@/lib/format/text/names';
import { recordsText } from '@/lib/format/text/records';
import { find } from './actions';

export const generateMetadata = staffMetadata(({ locale }) => recordsText[locale].search.title);

/** Contacts and campaigns by how they begin. The words are sent in a form: they are personal, and stay out of addresses. */
export default staffPage('search', async ({ ctx, locale }) => {
  const { search: text, kinds } = recordsText[locale];
  const all = may(ctx.actor.role, 'records.read');
  return (
    <>
      <PageHead title={text.title} lead={<p>{text.lead}</p>} />
      <SearchForm
        action={find}
        text={{ ...text, hint: all ? text.hint : text.hintOwn }}
        kinds={kinds}
        states={names[locale].states}
        refused={{ refusedWord: deskText[locale].refusedWord, errors: errorText[locale] }}
      />
    </>
  );
});
