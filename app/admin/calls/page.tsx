import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { currentCall } from '@/lib/dispatch/calls/current';
import { callLists } from '@/lib/dispatch/calls/lists';
import { callsText } from '@/lib/format/text/calls';
import { CallListCard } from './_calls/list-card';
import { Said } from './_calls/said';

export const generateMetadata = staffMetadata(({ locale }) => callsText[locale].title);

/** The campaigns by phone that are going on: whom to call now, and whom when. */
export default staffPage('calls', async ({ ctx, locale, query: { said, nobody } }) => {
  const [lists, current] = await Promise.all([callLists(ctx), currentCall(ctx)]);
  const text = callsText[locale];
  return (
    <>
      <Said said={said} nobody={nobody === 'yes'} locale={locale} />
      <PageHead title={text.title} lead={<p>{text.lead}</p>} />
      {lists.length === 0 && <EmptyState title={text.none.title}>{text.none.help}</EmptyState>}
      {lists.map((list) => (
        <CallListCard
          key={list.id}
          list={list}
          locale={locale}
          current={current}
          role={ctx.actor.role}
          primary={list.id === lists[0]?.id}
        />
      ))}
    </>
  );
});
