import { createServer } from 'node:http';
import type { Db } from '@/db/client';
import { writeMeasures } from '../registers/measures';

/** Serves a worker's measures on this machine alone, at `/metrics` of `port`. */
export async function listenForMetrics(port: number, db: Db): Promise<{ port: number; close(): void }> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    const { type, text } = await writeMeasures(db);
    response.writeHead(200, { 'Content-Type': type }).end(text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
