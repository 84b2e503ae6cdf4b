import { Card } from '@/components/ui/card';
import type { Locale } from '@/db/vocabulary';
import type { CurrentCall } from '@/lib/dispatch/calls/current';
import { callsText } from '@/lib/format/text/calls';

/** What to say: the statements that the law wants first, then the campaign's own words, in the person's language. */
export function Script({ current, locale }: { current: CurrentCall; locale: Locale }) {
  const { call: text } = callsText[locale];
  const { script, language } = current;
  return (
    <Card title={text.script}>
      {language !== locale && <p className="text-quiet">{text.inLanguage}</p>}
      <div className="grid max-w-measure gap-5">
        <div className="border-s-4 border-seal ps-5">
          <h3 className="text-small font-semibold text-quiet">{text.opening}</h3>
          <div lang={language}>
            {script.opening.map((line) => (
              <p key={line} className="font-serif text-lead">
                {line}
              </p>
            ))}
          </div>
        </div>
        <div className="ps-6">
          <h3 className="text-small font-semibold text-quiet">{text.follows}</h3>
          <p lang={language} className="text-lead whitespace-pre-wrap">
            {script.text}
          </p>
        </div>
        {script.closing.length > 0 && (
          <div className="ps-6">
            <h3 className="text-small font-semibold text-quiet">{text.closing}</h3>
            <div lang={language}>
              {script.closing.map((line) => (
                <p key={line} className="font-semibold">
                  {line}
                </p>
              ))}
            </div>
          </div>
        )}
      </div>
    </Card>
  );
}
