import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/db/vocabulary';
import { type TracedDecision, traceSend } from '@/lib/campaigns/trace-send';
import { figure, say, shortDateTime } from '@/lib/format/numbers';
import { lawTraceText } from '@/lib/format/text/law-trace';
import { basisSentence, reasonSentence } from '@/lib/law/explain';
import { TraceView } from '../../_law/trace-view';

export const generateMetadata = staffMetadata(({ locale }) => lawTraceText[locale].trace.title);

/** How it was decided about one recipient: as taken again at the hand-over where it was, else as it was frozen. */
export default staffPage('campaigns', async ({ ctx, locale, params: { send = '' } }) => {
  const { campaign, frozen, handOff } = await traceSend(ctx, send);
  const text = lawTraceText[locale].trace;
  return (
    <>
      <PageHead
        above={<a href={`/admin/campaigns/${campaign.id}/sends`}>{campaign.name}</a>}
        title={text.title}
        lead={<p>{text.lead}</p>}
      />
      <One traced={handOff ?? frozen} locale={locale} />
    </>
  );
});

function One({ traced: { kept, trace }, locale }: { traced: TracedDecision; locale: Locale }) {
  const text = lawTraceText[locale].trace;
  const { basis, reason } = kept.decision;
  return (
    <>
      <p className="text-quiet">
        {kept.count > 0
          ? say(text.kept, { when: shortDateTime(locale, kept.at), n: figure(locale, kept.count) })
          : say(text.keptAgain, { when: shortDateTime(locale, kept.at) })}
      </p>
      {trace ? (
        <TraceView trace={trace} locale={locale} />
      ) : (
        <Notice kind="info" word={text.changed.word}>
          <p>{text.changed.sentence}</p>
          <p>{basis ? basisSentence(basis, locale) : reasonSentence(reason ?? 'no_law', locale)}</p>
          <p>{say(text.edition, { edition: kept.edition })}</p>
        </Notice>
      )}
    </>
  );
}
