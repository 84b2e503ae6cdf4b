import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { PageHead } from '@/components/ui/page-head';
import { languageText } from '@/lib/format/text/language';
import { Answering, Controls, Pictures, States } from './specimens';

export const generateMetadata = staffMetadata(({ locale }) => languageText[locale].title);

/** Every component of the language on one sheet, for whoever adds a page and for the tests that photograph it. */
export default staffPage('home', async ({ locale }) => {
  const text = languageText[locale];
  return (
    <>
      <PageHead title={text.title} lead={<p>{text.lead}</p>} />
      <States text={text} />
      <Controls text={text} />
      <Pictures text={text} locale={locale} />
      <Answering text={text} />
    </>
  );
});
