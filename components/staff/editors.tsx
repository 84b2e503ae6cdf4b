'use client';

import { useEffect, useState } from 'react';
import type { ActionResult } from '@/app/_server/action-result';
import { Notice } from '@/components/ui/notice';
import type { BuilderText } from '@/lib/format/text/builder';

const EVERY_MS = 20_000;

/** Says who else has the same draft open, as long as somebody has. */
export function Editors(props: {
  /** Notes that the reader is here, and answers the addresses of the others. */
  seen: () => Promise<ActionResult<string[]>>;
  first: readonly string[];
  text: BuilderText['others'];
}) {
  const { seen, first, text } = props;
  const [others, setOthers] = useState(first);
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await seen();
      if (answer.ok) setOthers(answer.value);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [seen]);
  if (others.length === 0) return null;
  return (
    <Notice kind="info" word={text.word} live>
      {others.map((who) => (
        <p key={who}>{text.one.replace('{who}', who)}</p>
      ))}
      <p>{text.sentence}</p>
    </Notice>
  );
}
