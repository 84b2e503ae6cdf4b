'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { type Locale, locales } from '@/db/vocabulary';
import type { BuilderMessageText } from '@/lib/format/text/builder-message';
import type { CampaignFormText } from '@/lib/format/text/campaign-form';
import { AddPicture, type AddPictureAction } from './add-picture';
import { Folded } from './message-frame';
import { StepFrame, type StepText } from './step-frame';
import type { StepField } from './step-input';
import { type StepAction, useStep } from './use-step';

export type MessageKind = 'email' | 'sms' | 'letter' | 'script' | 'display';
type Words = { subject: string; body: string };

export type MessageFormProps = {
  action: StepAction;
  addPicture: AddPictureAction;
  revision: number;
  kind: MessageKind;
  initial: Words & { versions: Partial<Record<Locale, Words | undefined>> };
  text: StepText & { form: CampaignFormText; message: BuilderMessageText };
  /** The message as it will arrive and what is wrong with it, from the server after each change. */
  children: ReactNode;
};

type Part = Pick<MessageFormProps, 'kind' | 'text'> & {
  step: ReturnType<typeof useStep>;
  fault: (field: StepField) => string | undefined;
};

/** What a campaign says, in the form of its means, and beside it what will arrive. */
export function MessageForm(props: MessageFormProps) {
  const { action, addPicture, revision, kind, initial, text, children } = props;
  const step = useStep('message', { action, revision });
  const fault = (field: StepField) => (step.faults.includes(field) ? text.faults[field] : undefined);
  const part = { step, kind, text, fault };
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
      <StepFrame {...{ step, text, revision }}>
        <WordsPart {...part} words={initial} names={{ subject: 'subject', body: 'body' }} />
        {kind !== 'display' && <Placeholders form={step.form} text={text} onInserted={step.saveSoon} />}
        {kind === 'email' && (
          <AddPicture
            action={addPicture}
            text={text.message.picture}
            refused={text}
            onAdded={(markdown) => {
              const body = step.form.current?.elements.namedItem('body');
              if (body instanceof HTMLTextAreaElement)
                body.value = `${body.value.trimEnd()}\n\n${markdown}\n`;
              step.saveSoon();
            }}
          />
        )}
        {(kind === 'display' ? [] : locales).map((locale) => (
          <Folded
            key={locale}
            title={text.message.versions[locale].title}
            open={initial.versions[locale] !== undefined}
          >
            <div className="grid gap-6 pt-2">
              <p className="text-quiet">{text.message.versions[locale].help}</p>
              <WordsPart
                {...part}
                words={initial.versions[locale] ?? { subject: '', body: '' }}
                names={{ subject: `${locale}Subject`, body: `${locale}Body` }}
              />
            </div>
          </Folded>
        ))}
      </StepFrame>
      <div aria-busy={step.saving || step.refreshing} className="grid content-start gap-8">
        {children}
      </div>
    </div>
  );
}

/** Text messages and calls have no subject; a letter may have a heading. */
function WordsPart(props: Part & { words: Words; names: { subject: string; body: string } }) {
  const { step, kind, text, fault, words, names } = props;
  const subject = kind === 'letter' ? text.message.reference : text.form.subject;
  const body = text.message.body[kind];
  return (
    <div className="grid gap-6">
      {(kind === 'email' || kind === 'letter') && (
        <TextField
          id={names.subject}
          label={subject.label}
          hint={subject.hint}
          error={names.subject === 'subject' && fault('subject')}
          autoComplete="off"
          {...step.register(names.subject)}
          defaultValue={words.subject}
        />
      )}
      <TextArea
        id={names.body}
        label={body.label}
        hint={body.hint}
        error={names.body === 'body' && fault('body')}
        rows={kind === 'sms' ? 5 : 14}
        {...step.register(names.body)}
        defaultValue={words.body}
      />
    </div>
  );
}

/** The placeholders there are; pressed, one is put where the caret is, or was last. */
function Placeholders(props: {
  form: React.RefObject<HTMLFormElement | null>;
  text: MessageFormProps['text'];
  onInserted: () => void;
}) {
  const { form, text, onInserted } = props;
  const insert = (name: string) => {
    const body = form.current?.elements.namedItem('body');
    if (!(body instanceof HTMLTextAreaElement)) return;
    body.setRangeText(`{{${name}}}`, body.selectionStart, body.selectionEnd, 'end');
    body.focus();
    onInserted();
  };
  return (
    <fieldset className="grid max-w-measure gap-2">
      <legend className="font-semibold">{text.form.placeholders.title}</legend>
      <ul className="flex flex-wrap gap-2">
        {Object.entries(text.form.placeholders.says).map(([name, says]) => (
          <li key={name}>
            <Button
              type="button"
              onClick={() => insert(name)}
              aria-label={text.message.insert.replace('{what}', `${says} {{${name}}}`)}
            >
              <code aria-hidden="true">{`{{${name}}}`}</code>
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
