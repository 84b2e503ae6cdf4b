'use client';

import { useEffect, useState } from 'react';
import { Button, ButtonRow } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { BuilderText } from '@/lib/format/text/builder';

type Kept = { at: string; fields: [string, string][] };

/** Hidden fields and those of React's own are not the writer's. */
const typed = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !field[0].startsWith('$') && field[0] !== 'revision',
  );
const keyOf = (form: HTMLFormElement) => `aval ${form.dataset['keep'] ?? location.pathname}`;

/** Keeps what stands in a form until the server has it, also where the browser is closed in between. */
export function keepInput(form: HTMLFormElement): void {
  const kept: Kept = { at: new Date().toISOString(), fields: typed(form) };
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still saves to the server.
  }
}

export function forgetKept(form: HTMLFormElement): void {
  try {
    localStorage.removeItem(keyOf(form));
  } catch {}
}

/** Offers to put back what this browser kept of a form and the server does not have. */
export function KeptInput(props: {
  form: React.RefObject<HTMLFormElement | null>;
  locale: string;
  text: BuilderText['kept'];
  onTaken: () => void;
}) {
  const { form, locale, text, onTaken } = props;
  const [kept, offer] = useState<Kept | null>(null);
  useEffect(() => {
    if (form.current) offer(readKept(form.current));
  }, [form]);
  if (!kept) return null;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(kept.at),
  );
  return (
    <Notice kind="warning" word={text.word} live>
      <p>{text.sentence.replace('{when}', when)}</p>
      <ButtonRow>
        <Button
          type="button"
          onClick={() => {
            if (form.current) putBack(form.current, kept.fields);
            offer(null);
            onTaken();
          }}
        >
          {text.take}
        </Button>
        <Button
          type="button"
          onClick={() => {
            if (form.current) forgetKept(form.current);
            offer(null);
          }}
        >
          {text.drop}
        </Button>
      </ButtonRow>
    </Notice>
  );
}

function readKept(form: HTMLFormElement): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null') as Kept | null;
    return kept && JSON.stringify(kept.fields) !== JSON.stringify(typed(form)) ? kept : null;
  } catch {
    return null;
  }
}

function putBack(form: HTMLFormElement, fields: readonly [string, string][]): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
    } else if (
      (control instanceof HTMLInputElement && control.type !== 'hidden' && control.type !== 'file') ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      control.value = fields.find(([name]) => name === control.name)?.[1] ?? '';
    }
  }
}
