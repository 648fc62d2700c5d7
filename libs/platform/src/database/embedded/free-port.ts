import { createServer } from 'node:net';

/** @param wanted tried first, so that the server keeps its port from one start to the next */
export async function freePort(wanted: number | null): Promise<number> {
  if (wanted !== null) {
    const kept = await tryPort(wanted).catch(() => null);
    if (kept !== null) return kept;
  }
  return tryPort(0);
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const got = typeof address === 'object' && address !== null ? address.port : port;
      probe.close(() => resolve(got));
    });
  });
}
