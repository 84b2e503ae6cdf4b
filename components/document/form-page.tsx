import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary, type FieldFault } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { YesNo } from '@/components/ui/yes-no';
import type { Locale } from '@/db/vocabulary';
import type { FormText } from '@/lib/format/text/forms';
import type { FormView, Section } from '@/lib/forms/show';
import { answerName, choiceId, wordingName } from './form-names';
import { Letter, type LetterProps } from './letter';
import { QuotedText } from './quoted-text';

export type FormPageProps = Omit<LetterProps, 'children' | 'sender'> & {
  view: FormView;
  said: FormText;
  /** What was typed and answered, by the fields' names: after a form that was refused. */
  kept: Readonly<Record<string, string>>;
  faults: readonly FieldFault[];
  /** Which details the form asks for, in their order. */
  fields: readonly FormField[];
};

export type FormField = Exclude<keyof FormText['fields'], never>;

const autoComplete: Readonly<Record<FormField, string>> = {
  email: 'email',
  phone: 'tel',
  fax: 'off',
  address: 'street-address',
  postalCode: 'postal-code',
  city: 'address-level2',
  firstName: 'given-name',
  lastName: 'family-name',
};

const types: Partial<Record<FormField, 'email' | 'tel'>> = { email: 'email', phone: 'tel', fax: 'tel' };

/** A form: each text as it is, under it one question for each purpose and means, nothing answered in advance. */
export function FormPage({ view, said, kept, faults, fields, ...frame }: FormPageProps) {
  const sender = view.senders.length === 1 ? view.senders[0] : undefined;
  return (
    <Letter {...frame} {...(sender !== undefined && { sender })}>
      <ErrorSummary title={said.refused.title} faults={faults} />
      <PageHead title={view.title} lead={<p>{view.lead}</p>} />
      {view.sections.length === 0 ? (
        <EmptyState title={said.nothingToAsk}>
          <p>{said.nothingToAskHelp}</p>
        </EmptyState>
      ) : (
        <form method="post" className="grid gap-10" id="answers" noValidate>
          {view.sections.map((section) => (
            <Asked key={section.wordingId} {...{ section, said, kept, faults }} locale={view.locale} />
          ))}
          <Reached {...{ said, kept, faults, fields }} />
          <div className="grid justify-items-start gap-4 border-t border-ink pt-6">
            {view.doubleOptIn && <p className="max-w-measure">{said.doubleOptIn}</p>}
            <Button variant="primary">{said.save}</Button>
            <p className="max-w-measure text-quiet">{said.leave}</p>
          </div>
        </form>
      )}
    </Letter>
  );
}

type Part = Pick<FormPageProps, 'said' | 'kept' | 'faults'>;

const errorOf = (faults: readonly FieldFault[], field: string) =>
  faults.find((fault) => fault.field === field)?.message;

function Asked({ section, said, kept, faults, locale }: Part & { section: Section; locale: Locale }) {
  return (
    <section className="grid gap-5 border-t border-ink pt-4">
      <QuotedText intro={said.asks}>{section.text}</QuotedText>
      {section.questions.map((question) => {
        const answer = kept[answerName(question)];
        return (
          <div key={choiceId(question)} className="grid gap-2">
            <input type="hidden" name={wordingName(question)} value={section.wordingId} />
            <YesNo
              id={choiceId(question)}
              name={answerName(question)}
              legend={said.question(question.purpose[locale], question.channel)}
              hint={said.from(question.advertiser)}
              error={errorOf(faults, `${choiceId(question)}-yes`)}
              yes={said.yes}
              no={said.no}
              answer={answer === 'yes' || answer === 'no' ? answer : undefined}
            />
          </div>
        );
      })}
    </section>
  );
}

function Reached({ said, kept, faults, fields }: Part & Pick<FormPageProps, 'fields'>) {
  return (
    <section className="grid gap-5 border-t border-ink pt-4">
      <div className="grid gap-1">
        <h2 className="text-major">{said.reach}</h2>
        <p className="max-w-measure text-quiet">
          {said.reachHelp} {said.reachRefuse}
        </p>
      </div>
      {fields.map((field) => (
        <TextField
          key={field}
          id={field}
          name={field}
          type={types[field] ?? 'text'}
          label={said.fields[field]}
          optional={field === 'firstName' || field === 'lastName' ? said.optional : undefined}
          error={errorOf(faults, field)}
          autoComplete={autoComplete[field]}
          defaultValue={kept[field]}
        />
      ))}
    </section>
  );
}

export type FormSentProps = Omit<LetterProps, 'children' | 'sender'> & {
  view: Pick<FormView, 'senders'>;
  said: FormText;
  submitted: { asked: boolean; yes: number; no: number; email: string | null };
  linkHours: number;
};

/** After a form: what is on record, and what is left to do. The same whoever is known already. */
export function FormSentPage({ view, said, submitted, linkHours, ...frame }: FormSentProps) {
  const { asked, yes, no, email } = submitted;
  const { done } = said;
  const sender = view.senders.length === 1 ? view.senders[0] : undefined;
  const isNobody = !asked && yes === 0 && email === null;
  return (
    <Letter {...frame} {...(sender !== undefined && { sender })}>
      <Notice kind={asked ? 'info' : 'success'} word={asked ? done.askedWord : done.word} live>
        {asked && email !== null && <p>{done.askedHelp(email)}</p>}
        {!asked && yes > 0 && <p>{done.yes(yes)}</p>}
        {no > 0 && <p>{isNobody ? done.nobody : done.no(no)}</p>}
      </Notice>
      <PageHead
        title={asked ? done.asked : done.recorded}
        lead={asked && <p>{done.askedLife(linkHours)}</p>}
      />
      <p className="max-w-measure text-quiet">{said.leave}</p>
    </Letter>
  );
}
