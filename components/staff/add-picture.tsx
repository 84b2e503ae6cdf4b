'use client';

import { useRef, useState, useTransition } from 'react';
import type { ActionResult } from '@/app/_server/action-result';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import type { BuilderMessageText } from '@/lib/format/text/builder-message';
import { Refusal } from './command-form';
import { Folded } from './message-frame';
import type { StepText } from './step-frame';

/** Keeps a picture and answers its address. */
export type AddPictureAction = (form: FormData) => Promise<ActionResult<{ url: string }>>;

/**
 * A picture to be kept by Aval, with the words for those who do not see it, which may not be empty. Stands inside the message's
 * form without being part of it, as one form cannot hold another.
 */
export function AddPicture(props: {
  action: AddPictureAction;
  text: BuilderMessageText['picture'];
  refused: Pick<StepText, 'errors' | 'desk'>;
  onAdded: (markdown: string) => void;
}) {
  const { action, text, refused, onAdded } = props;
  const file = useRef<HTMLInputElement>(null);
  const alt = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<ActionResult<{ url: string }> | null>(null);
  const [adding, start] = useTransition();
  const add = () => {
    const chosen = file.current?.files?.[0];
    const words = alt.current?.value.trim() ?? '';
    if (!chosen || words === '') {
      (chosen ? alt : file).current?.focus();
      return;
    }
    const sent = new FormData();
    sent.set('picture', chosen);
    start(async () => {
      const answer = await action(sent);
      setResult(answer);
      if (answer.ok) onAdded(`![${words.replaceAll(/[[\]]/g, '')}](${answer.value.url})`);
    });
  };
  return (
    <Folded title={text.title}>
      <div className="grid gap-4 pt-2">
        <TextField
          ref={file}
          id="picture"
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp"
          label={text.file}
          hint={text.fileHint}
        />
        <TextField ref={alt} id="picture-alt" label={text.alt} hint={text.altHint} autoComplete="off" />
        <Button type="button" onClick={add} aria-disabled={adding} className="justify-self-start">
          {adding ? text.busy : text.add}
        </Button>
        {result?.ok && <p role="status">{text.added}</p>}
        <Refusal state={result} text={{ refusedWord: refused.desk.refusedWord, errors: refused.errors }} />
      </div>
    </Folded>
  );
}
