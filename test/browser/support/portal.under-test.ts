import { FakePortal } from './fake.portal.js';
import { TENANT } from './portal.fixture.js';

export interface PortalUnderTest {
  readonly url: string;
  readonly tenant: string;
  readonly stop: () => Promise<void>;
}

/** The running server of SPORTELLO_URL (and its tenant SPORTELLO_TENANT); without it a desk with fixed answers. */
export async function portalUnderTest(): Promise<PortalUnderTest> {
  const url = process.env['SPORTELLO_URL'];
  const tenant = process.env['SPORTELLO_TENANT'];
  if (url !== undefined && tenant !== undefined) return { url, tenant, stop: async () => undefined };
  const fake = new FakePortal();
  return { url: await fake.start(), tenant: TENANT, stop: () => fake.stop() };
}
