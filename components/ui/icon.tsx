export type IconName = 'tick' | 'cross' | 'warning' | 'stop' | 'info' | 'wait' | 'dot' | 'here';

/* Each shape differs in outline, not only in what is drawn inside: a tick is not a circle with a tick. */
const SHAPES: Record<IconName, React.ReactNode> = {
  tick: <path d="m3.5 10.5 4.5 4.5 8.5-10" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  warning: <path d="M10 3 18 17H2ZM10 8.2v4.1M10 14.2v.6" />,
  stop: <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7ZM10 5.8v5.4M10 13.6v.6" />,
  info: <path d="M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 9v5.2M10 5.8v.6" />,
  wait: <path d="M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 5.5V10l3.2 2" />,
  dot: <path d="M10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z" />,
  here: <path d="M4 10h12m-5-5 5 5-5 5" />,
};

/** A drawn sign of the size of the text around it. It is never alone: the word stands beside it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      className={`inline-block size-[1.15em] flex-none ${className}`}
    >
      {SHAPES[name]}
    </svg>
  );
}
