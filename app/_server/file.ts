type Named = { type: string; name: string };

/** A file to be kept, of one person: no cache keeps it, and no page may frame or run it. */
export function fileResponse(content: Buffer | string, named: Named): Response {
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, { headers: headersOf(named) });
}

/** The same of a file that is sent as it is read. */
export function streamedFile(lines: AsyncGenerator<string>, named: Named): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void lines.return(undefined),
  });
  return new Response(body, { headers: headersOf(named) });
}

function headersOf({ type, name }: Named): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  };
}
