import type { Api } from '../../apps/server/test/support/api.js';
import type { TrailExportView, HoldsView } from '../../apps/server/src/audit/trail.views.js';
import type { Ask } from './contract.security.js';

interface Trail {
  readonly desk: Api;
  readonly admin: Api;
  readonly ask: Ask;
  readonly settled: () => Promise<void>;
}

/** The trail, as a tenant administrator uses it: digests, holds, exports, somebody who is forgotten. */
export async function trailPart({ desk, admin, ask, settled }: Trail): Promise<void> {
  await ask(admin, 'get', 'trail/digests');
  const person = 'somebody.else@person.example';
  const { number } = await desk.register({ requester: { name: 'S', email: person }, subject: 'x', text: 'y' });
  await desk.act(number, 'take-charge');
  await desk.resolve(number, { reason: 'answered', text: 'z', told: 'call' });
  const held = await ask(admin, 'post', 'trail/holds', {}, { ticket: number, reason: 'r' });
  await ask(admin, 'get', 'trail/holds');
  const id = (held.body as unknown as HoldsView).items[0]?.id ?? '';
  await ask(admin, 'post', 'trail/holds/{id}/lift', { id }, { reason: 'r' });
  const { body } = await ask(admin, 'post', 'trail/exports', {}, { person });
  await settled();
  const made = { id: (body as unknown as TrailExportView).id };
  await ask(admin, 'get', 'trail/exports/{id}', made);
  await ask(admin, 'get', 'trail/exports/{id}/content', made);
  await ask(admin, 'post', 'trail/persons/anonymise', {}, { person, reason: 'r', files: true });
}
