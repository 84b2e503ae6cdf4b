import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type StepState = 'done' | 'current' | 'waiting' | 'attention';

export type Step = {
  id: string;
  label: ReactNode;
  state: StepState;
  /** The state in words ("done", "needs attention"): shown for all but the plain waiting ones. */
  stateLabel: ReactNode;
  /** The page that one is on. */
  here?: boolean;
  /** Absent while the step cannot be opened. */
  href?: string | undefined;
  detail?: ReactNode;
};

const SIGNS: Record<StepState, { icon?: IconName; disc: string; word: string }> = {
  done: { icon: 'tick', disc: 'border-yes text-yes', word: 'text-yes' },
  current: { disc: 'border-seal bg-seal text-paper forced-color-adjust-none', word: 'text-ink' },
  waiting: { disc: 'border-edge border-dashed text-quiet', word: 'text-quiet' },
  attention: { icon: 'warning', disc: 'border-wait text-wait', word: 'text-wait' },
};

function StepLine({ step, number }: { step: Step; number: number }) {
  const { icon, disc, word } = SIGNS[step.state];
  const current = step.here ? 'page' : step.state === 'current' ? 'step' : undefined;
  return (
    <li
      className={`grid grid-cols-[auto_1fr] content-start gap-x-3 py-1 max-lg:border-s-4 lg:py-2 max-lg:ps-3 lg:grid-cols-1 lg:gap-y-1 lg:border-t-4 lg:pt-2 ${step.here ? 'border-seal' : 'border-transparent'}`}
    >
      <span
        aria-hidden="true"
        className={`grid size-8 place-items-center rounded-round border-2 text-small font-semibold leading-none ${disc}`}
      >
        {icon ? <Icon name={icon} /> : number}
      </span>
      <div className="min-w-0 pt-1 max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3">
        {step.href === undefined ? (
          <span aria-current={current} className={step.here ? 'font-semibold' : 'text-quiet'}>
            {step.label}
          </span>
        ) : (
          <a href={step.href} aria-current={current} className={step.here ? 'font-semibold' : ''}>
            {step.label}
          </a>
        )}
        <div className={`text-small ${word}`}>{step.stateLabel}</div>
        {step.detail && <div className="text-small text-quiet">{step.detail}</div>}
      </div>
    </li>
  );
}

/** Where one stands in a thing done in order, across a wide page and down a narrow one; every step and its state in words. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="grid gap-x-5 lg:auto-cols-fr lg:grid-flow-col">
      {steps.map((step, index) => (
        <StepLine key={step.id} step={step} number={index + 1} />
      ))}
    </ol>
  );
}
