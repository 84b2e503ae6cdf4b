const LOBES = 16;

/* The rim of a pressed seal: sixteen shallow lobes around the circle, computed rather than pasted. */
function rim(): string {
  const points = Array.from({ length: LOBES }, (_, lobe) => {
    const angle = (lobe * 2 * Math.PI) / LOBES;
    return `${(20 + 18 * Math.cos(angle)).toFixed(2)} ${(20 + 18 * Math.sin(angle)).toFixed(2)}`;
  });
  const [first, ...rest] = points;
  return `M${first}${[...rest, first].map((point) => `A4.4 4.4 0 0 1 ${point}`).join('')}Z`;
}

const RIM = rim();

/** Aval's seal: an A whose bar is the stroke of a signature. The name stands beside it, in words. */
function Seal({ className = 'size-8' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 40 40" className={`flex-none text-seal ${className}`}>
      <path d={RIM} fill="currentColor" />
      <circle cx="20" cy="20" r="14.6" fill="none" className="stroke-paper" strokeWidth="0.9" />
      <g fill="none" className="stroke-paper" strokeLinecap="round" strokeLinejoin="round">
        <path d="M12.4 28 19.3 10.8 26.2 28" strokeWidth="2.3" />
        <path d="M10.6 23.2c5.6-.4 9.2-3.6 12-2.6 2.2.8.6 3 6.8 1.2" strokeWidth="1.7" />
      </g>
    </svg>
  );
}

/** The seal with the name in the text's serif: the letterhead of both faces. */
export function Mark({ size = 'body' }: { size?: 'small' | 'body' }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Seal className={size === 'small' ? 'size-6' : 'size-9'} />
      <span
        className={`font-serif font-medium tracking-tight ${size === 'small' ? 'text-lead' : 'text-major'}`}
      >
        Aval
      </span>
    </span>
  );
}
