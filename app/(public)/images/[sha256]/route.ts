import { readImage } from '@/lib/campaigns/keep-image';
import { database } from '@/lib/database';

type Asked = { params: Promise<{ sha256: string }> };

/** A picture of a message. Its name is its content, so that it may be kept for ever and says nothing of who asks. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { sha256 } = await params;
  const image = /^[0-9a-f]{64}$/.test(sha256) ? await readImage(database(), sha256) : null;
  if (!image) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(image.content), {
    headers: {
      'content-type': image.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}
