import { requireStaff } from '@/app/_server/session';
import { exportSends } from '@/lib/campaigns/export';
import { DomainError, errorStatus } from '@/lib/errors';

type Asked = { params: Promise<{ id: string }> };

/** All recipients of a campaign as a file, sent as it is read. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const ctx = await requireStaff();
  const { id } = await params;
  try {
    const lines = await exportSends(ctx, id);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: () => void lines.return(undefined),
    });
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="campaign-${Number(id)}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(null, { status: errorStatus[error.code] });
  }
}
