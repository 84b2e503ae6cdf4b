import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type NoticeKind = 'success' | 'warning' | 'stop' | 'info';

const KINDS: Record<NoticeKind, { icon: IconName; rule: string; word: string }> = {
  success: { icon: 'tick', rule: 'border-yes bg-yes-wash', word: 'text-yes' },
  warning: { icon: 'warning', rule: 'border-wait bg-wait-wash', word: 'text-wait' },
  stop: { icon: 'stop', rule: 'border-stop bg-stop-wash', word: 'text-stop' },
  info: { icon: 'info', rule: 'border-pen bg-shade', word: 'text-pen' },
};

export type NoticeProps = {
  kind: NoticeKind;
  /** The kind in a word ("Saved", "Take care"): colour and sign only repeat it. */
  word: ReactNode;
  /** Announced when the page opens: for the answer to what the person just did. */
  live?: boolean;
  children?: ReactNode;
};

/** What happened or what to know, above that which it is about. */
export function Notice({ kind, word, live, children }: NoticeProps) {
  const { icon, rule, word: tone } = KINDS[kind];
  return (
    <div
      role={live ? (kind === 'stop' ? 'alert' : 'status') : undefined}
      className={`grid max-w-measure gap-1 border-s-4 px-5 py-4 ${rule}`}
    >
      <p className={`flex items-center gap-2 font-semibold ${tone}`}>
        <Icon name={icon} />
        <span>{word}</span>
      </p>
      {children && <div className="grid gap-2">{children}</div>}
    </div>
  );
}
