import { publicRoute } from '@/app/_server/public-context';
import { DomainError } from '@/lib/errors';
import { exportData } from '@/lib/requests/export-data';
import { lateOrAnswer } from '../late';

export const dynamic = 'force-dynamic';

/** A copy of a person's data as a file: `json` or `csv`. */
export const GET = publicRoute<'token' | 'file'>('/my-data/{token}/{file}', (visit) =>
  lateOrAnswer(visit, async () => {
    const format = visit.url.pathname.split('/').at(-1);
    if (format !== 'json' && format !== 'csv') throw new DomainError('not_found', 'file');
    const { name, type, text } = await exportData(visit.ctx, visit.token, format);
    return new Response(text, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Robots-Tag': 'noindex',
      },
    });
  }),
);
