import { connect, createServer, type Socket } from 'node:net';

/** What stands between a program and its database: it can be open, refuse, or let nothing through without a word. */
export async function openGate(target: () => { host: string; port: number }) {
  let state: 'open' | 'closed' | 'silent' = 'open';
  const sockets = new Set<Socket>();
  const server = createServer((inner) => {
    if (state === 'closed') return inner.destroy();
    sockets.add(inner);
    const { host, port } = target();
    const outer = connect(port, host);
    sockets.add(outer);
    if (state === 'silent') for (const side of [inner, outer]) side.pause();
    inner.pipe(outer).pipe(inner);
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    return undefined;
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    port,
    open() {
      state = 'open';
      for (const socket of sockets) socket.resume();
    },
    close() {
      state = 'closed';
      for (const socket of sockets) socket.destroy();
    },
    silence() {
      state = 'silent';
      for (const socket of sockets) socket.pause();
    },
    async end() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
