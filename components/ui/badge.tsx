import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'yes' | 'no' | 'wait' | 'care' | 'stop' | 'now' | 'plain';

const TONES: Record<Tone, { icon: IconName; colour: string }> = {
  yes: { icon: 'tick', colour: 'text-yes' },
  no: { icon: 'cross', colour: 'text-no' },
  wait: { icon: 'wait', colour: 'text-wait' },
  care: { icon: 'warning', colour: 'text-wait' },
  stop: { icon: 'stop', colour: 'text-stop' },
  now: { icon: 'here', colour: 'text-pen' },
  plain: { icon: 'dot', colour: 'text-quiet' },
};

/** The state of a thing: a word, its sign and its colour. Not a button, and not a box that looks like one. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { icon, colour } = TONES[tone];
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap font-semibold ${colour}`}>
      <Icon name={icon} className="self-center" />
      <span>{children}</span>
    </span>
  );
}
