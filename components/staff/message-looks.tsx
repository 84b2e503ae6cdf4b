'use client';

import { useId, useState } from 'react';
import type { Locale } from '@/db/vocabulary';
import type { BuilderMessageText } from '@/lib/format/text/builder-message';
import { PlainText } from './message-frame';

type Shown = { subject: string; html: string; text: string };
type Look = 'desktop' | 'phone' | 'dark' | 'plain';

/** Whatever the reader's own colours are, the frame's are those asked for. */
const scheme = (html: string, dark: boolean) =>
  html.replace(
    '<head>',
    `<head><base target="_blank"><style>:root{color-scheme:${dark ? 'dark' : 'light'};background:Canvas;color:CanvasText}</style>`,
  );

/** An e-mail as mailboxes show it: wide, narrow, dark, as text alone; to readers of each language. */
export function MessageLooks(props: {
  messages: Readonly<Record<Locale, Shown>>;
  first: Locale;
  text: Pick<BuilderMessageText, 'looks' | 'languages' | 'preview'>;
}) {
  const { messages, first, text } = props;
  const [look, setLook] = useState<Look>('desktop');
  const [language, setLanguage] = useState<Locale>(first);
  const { subject, html, text: plain } = messages[language];
  const { label, ...looks } = text.looks;
  const { label: reader, ...languages } = text.languages;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <Switch legend={label} options={looks} chosen={look} onChoose={setLook} />
        <Switch legend={reader} options={languages} chosen={language} onChoose={setLanguage} />
      </div>
      <p className="border-b border-line pb-2">
        <strong>{subject}</strong>
      </p>
      {look === 'plain' ? (
        <PlainText>{plain}</PlainText>
      ) : (
        <iframe
          key={`${look} ${language}`}
          sandbox=""
          srcDoc={scheme(html, look === 'dark')}
          title={text.preview}
          className={`h-130 border border-edge ${look === 'phone' ? 'w-90 max-w-full' : 'w-full'}`}
        />
      )}
    </div>
  );
}

function Switch<Value extends string>(props: {
  legend: string;
  options: Readonly<Record<Value, string>>;
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  const { legend, options, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className="text-small font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {(Object.keys(options) as Value[]).map((value) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            {options[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
