import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { listAdvertisers } from '@/lib/advertisers/list';
import { facesText } from '@/lib/format/text/faces';

export const generateMetadata = staffMetadata(({ locale }) => facesText[locale].title);

/** In whose name messages go out. */
export default staffPage('advertisers', async ({ ctx, locale }) => {
  const advertisers = await listAdvertisers(ctx);
  const text = facesText[locale];
  return (
    <>
      <PageHead title={text.title} lead={<p>{text.lead}</p>} />
      {advertisers.length === 0 ? (
        <EmptyState title={text.none.title}>{text.none.help}</EmptyState>
      ) : (
        <ul className="border-t border-line">
          {advertisers.map(({ slug, name }) => (
            <li key={slug} className="border-b border-line py-2">
              <a href={`/admin/advertisers/${slug}`} className="inline-flex min-h-11 items-center">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
});
