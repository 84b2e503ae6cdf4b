import { CommandForm } from '@/components/staff/command-form';
import { RejectForm } from '@/components/staff/reject-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import type { ViewedAssessment } from '@/lib/assessments/read';
import { consentIsAsked } from '@/lib/assessments/weigh';
import { assessmentsText } from '@/lib/format/text/assessments';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { approve, reject } from '../actions';

/** Approve it, or send it back with a note: for a data protection officer who did not write it. */
export function DecideCards({ view, locale }: { view: ViewedAssessment; locale: Locale }) {
  const text = assessmentsText[locale];
  const id = String(view.assessment.id);
  const words = { refusedWord: deskText[locale].refusedWord, errors: errorText[locale] };
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Card id="approve" title={text.approve.title}>
        {consentIsAsked(view.weighed) ? (
          <Notice kind="stop" word={text.weighed.nothing.word}>
            <p>{text.weighed.nothing.sentence}</p>
          </Notice>
        ) : (
          <CommandForm
            action={approve.bind(null, id)}
            text={{ ...words, button: text.approve.button, busy: text.approve.busy }}
          >
            <p className="max-w-measure">{text.approve.lead}</p>
          </CommandForm>
        )}
      </Card>
      <Card id="reject" title={text.reject.title}>
        <RejectForm action={reject.bind(null, id)} text={text.reject} words={words} />
      </Card>
    </div>
  );
}
