/**
 * A message as mailboxes show it, shut in: no scripts, no forms, no way out of the frame. Its links go nowhere, since they
 * ask for a window that the frame may not open.
 */
export function MessageFrame({ html, title }: { html: string; title: string }) {
  const shut = html.replace('<head>', '<head><base target="_blank">');
  return (
    <iframe sandbox="" srcDoc={shut} title={title} className="h-130 w-full border border-edge bg-leaf" />
  );
}

/** Text as it was written, line by line; long lines wrap. */
export function PlainText({ children }: { children: string }) {
  return (
    <pre className="max-w-full whitespace-pre-wrap border border-line bg-leaf p-4 font-mono text-small wrap-anywhere">
      {children}
    </pre>
  );
}

/** Text that most readers do not need, closed until they ask. */
export function Folded(props: { title: string; open?: boolean; children: React.ReactNode }) {
  const { title, open = false, children } = props;
  return (
    <details className="grid gap-3" open={open}>
      <summary className="min-h-11 content-center font-semibold text-pen">{title}</summary>
      {children}
    </details>
  );
}
