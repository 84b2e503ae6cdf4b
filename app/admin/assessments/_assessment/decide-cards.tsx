import { CommandForm } from '@/components/staff/command-form';
import { NoteForm } from '@/components/staff/note-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/db/vocabulary';
import type { ViewedAssessment } from '@/lib/assessments/read';
import { consentIsAsked } from '@/lib/assessments/weigh';
import { assessmentWeighedText } from '@/lib/format/text/assessment-weighed';
import { assessmentsText } from '@/lib/format/text/assessments';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { approve, reject } from '../actions';

/** Approve it, or send it back with a note: for a data protection officer who did not write it. */
export function DecideCards({ view, locale }: { view: ViewedAssessment; locale: Locale }) {
  const text = assessmentsText[locale];
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Card id="approve" title={text.approve.title}>
        <Approval view={view} locale={locale} />
      </Card>
      <Card id="reject" title={text.reject.title}>
        <NoteForm
          id="reject"
          action={reject.bind(null, String(view.assessment.id))}
          text={text.reject}
          words={words(locale)}
        />
      </Card>
    </div>
  );
}

/** The button, unless an approval would come to nothing. */
function Approval({ view, locale }: { view: ViewedAssessment; locale: Locale }) {
  const { approve: text } = assessmentsText[locale];
  const { weighed } = assessmentWeighedText[locale];
  if (consentIsAsked(view.weighed)) {
    return (
      <Notice kind="stop" word={weighed.nothing.word}>
        <p>{weighed.nothing.sentence}</p>
      </Notice>
    );
  }
  if (view.overdue) return <p className="max-w-measure">{text.overdue}</p>;
  return (
    <CommandForm
      action={approve.bind(null, String(view.assessment.id))}
      text={{ ...words(locale), button: text.button, busy: text.busy }}
    >
      <p className="max-w-measure">{text.lead}</p>
    </CommandForm>
  );
}

const words = (locale: Locale) => ({ refusedWord: deskText[locale].refusedWord, errors: errorText[locale] });
