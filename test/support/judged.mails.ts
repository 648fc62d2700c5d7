import { parse, stringify } from 'yaml';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';

/** The outermost server of the administration. */
const MX = 'mx.portale-edilizia.example';

/** A tenant of the house that believes what its own server says of a mail’s sender. */
export async function tenantThatJudges(tenant: string): Promise<string> {
  const file = parse((await houseTenants()).get(tenant) ?? '', { merge: true }) as {
    readonly channels: readonly { readonly instance: string; readonly settings: Record<string, unknown> }[];
  };
  for (const { instance, settings } of file.channels) if (instance === 'mail') settings['sender'] = { servers: [MX] };
  return stringify(file, { aliasDuplicateObjects: false });
}

/** What that server hands on. @param dmarc what it found of a sender at `person.example`; null: it says nothing */
export function judged(dmarc: 'pass' | 'fail' | null, letter: string): string {
  const said = `Authentication-Results: ${MX}; spf=${dmarc}; dkim=none; dmarc=${dmarc} header.from=person.example\n`;
  const way = `Received: from out.person.example by ${MX} with ESMTPS id 1; Mon, 2 Mar 2026 10:00:00 +0100\n`;
  return `${dmarc === null ? '' : said}${way}${letter}`;
}
