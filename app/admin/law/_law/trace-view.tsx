import { Citations } from '@/components/law/law-row';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/db/vocabulary';
import { say } from '@/lib/format/numbers';
import { lawTraceText } from '@/lib/format/text/law-trace';
import { names } from '@/lib/format/text/names';
import type { Trace } from '@/lib/law/trace';

/** A decision from its facts to its texts: the answer first, then how it came about. */
export function TraceView({ trace, locale }: { trace: Trace; locale: Locale }) {
  const { trace: text } = lawTraceText[locale];
  const { answer } = trace;
  return (
    <div className="grid gap-8">
      <Card framed id="answer" title={text.answer}>
        <p>
          <Badge tone={answer.verdict === 'eligible' ? 'yes' : 'no'}>
            {answer.verdict === 'eligible' ? text.yes : text.no}
          </Badge>
        </p>
        <p className="max-w-measure">{answer.says[locale]}</p>
        <p className="max-w-measure text-quiet">
          {say(text.row, { title: answer.title[locale], id: answer.rule })}
        </p>
        {answer.quote && (
          <blockquote className="max-w-measure border-s-2 border-edge ps-4 font-serif text-lead">
            {answer.quote}
          </blockquote>
        )}
        <h3 className="text-minor">{text.citations}</h3>
        {trace.citations.length === 0 ? (
          <p>{text.nothingCited}</p>
        ) : (
          <Citations cited={trace.citations} locale={locale} />
        )}
        {trace.edition && (
          <p className="text-small text-quiet">{say(text.edition, { edition: trace.edition })}</p>
        )}
      </Card>
      <Card id="facts" title={text.facts}>
        <ul className="list-disc ps-5">
          {trace.facts.map(({ fact, says }) => (
            <li key={fact}>{says[locale]}</li>
          ))}
        </ul>
      </Card>
      {trace.prohibitions.length > 0 && (
        <Card id="prohibitions" title={text.prohibitions}>
          <ol className="list-decimal ps-6">
            {trace.prohibitions.map(({ id, title, holds }) => (
              <li key={id} className={holds ? 'font-semibold' : ''}>
                {title[locale]}
                {locale === 'fr' ? ' :' : ':'} {holds ? text.holds : text.passes}
              </li>
            ))}
          </ol>
        </Card>
      )}
      {trace.permissions.length > 0 && (
        <Card id="permissions" title={text.permissions}>
          <ol className="grid list-decimal gap-2 ps-6">
            {trace.permissions.map(({ id, title, lacking, why }) => (
              <li key={id}>
                <span className="font-semibold">{title[locale]}</span>
                {lacking && <span className="text-quiet"> ({names[locale].reasons[lacking]})</span>}
                <span className="block max-w-measure">{why[locale]}</span>
              </li>
            ))}
          </ol>
        </Card>
      )}
    </div>
  );
}
