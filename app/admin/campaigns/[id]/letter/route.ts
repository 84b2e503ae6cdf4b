import { readerLocale } from '@/app/_server/language';
import { requireStaff } from '@/app/_server/session';
import { viewCampaign } from '@/lib/campaigns/view';
import { DomainError, errorStatus } from '@/lib/errors';

type Asked = { params: Promise<{ id: string }> };

/** A campaign's letter alone on its sheet, to be printed. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const ctx = await requireStaff();
  try {
    const { previews } = await viewCampaign(ctx, (await params).id);
    const letter = previews[await readerLocale()];
    if (letter.kind !== 'letter') return new Response(null, { status: 404 });
    return new Response(letter.html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(null, { status: errorStatus[error.code] });
  }
}
