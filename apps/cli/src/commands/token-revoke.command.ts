import {
  CLIENT_TOKEN_PURPOSE,
  ClientTokens,
  RevocationStore,
  STAFF_TOKEN_PURPOSE,
  SUPPLIER_TOKEN_PURPOSE,
  SupplierTokens,
  TICKET_ACCESS_PURPOSE,
  TicketAccessTokens,
  TOKEN_USES,
  TokenFinder,
  TokenVerifier,
  type TokenUse,
} from '@sportello/identity';
import { DomainError, newId, type TenantContext } from '@sportello/kernel';
import { deriveKey, type InstallationKey } from '@sportello/platform';
import { announceChange } from '@sportello/tenancy';
import type { Command, World } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, operator, withInstallation } from '../installation.js';
import { TENANT } from '../options.js';
import { said } from '../terminal.js';

export const tokenRevoke: Command = {
  name: 'token revoke',
  arguments: [],
  options: [
    TENANT,
    { name: 'reason', value: 'TEXT', required: true, help: { it: 'Perché', en: 'Why' } },
    {
      name: 'use',
      value: 'USE',
      help: { it: `Di che tipo: ${TOKEN_USES.join(', ')}`, en: `Of which kind: ${TOKEN_USES.join(', ')}` },
    },
    {
      name: 'subject',
      value: 'SUBJECT',
      help: {
        it: 'Di chi: tutti i token dati finora a questa persona, fornitore, contatto o client',
        en: 'Whose: all tokens given so far to this person, supplier, contact or client',
      },
    },
  ],
  help: {
    it: 'Revoca il token che arriva in ingresso, oppure con --use e --subject tutti quelli di qualcuno',
    en: 'Revokes the token that comes on standard input or, with --use and --subject, all those of somebody',
  },
  async run(world, { one }) {
    const [use, subject] = [one('use'), one('subject')];
    if ((use === undefined) !== (subject === undefined))
      throw usage('--use e --subject vanno insieme', '--use and --subject go together');
    const token = subject === undefined ? (await world.input()).trim() : '';
    await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const correlationId = newId(world.clock.now().getTime());
      const ctx: TenantContext = { tenant, actor: operator(), correlationId };
      const store = new RevocationStore(installation.unitOfWork, world.clock, announceChange);
      const reason = one('reason') ?? '';
      if (use !== undefined && subject !== undefined)
        return store.revokeSubject(ctx, { use: tokenUse(use), subject }, reason);
      const known = await finder(installation.database.key, world)
        .known(token)
        .catch(() => null);
      if (known?.tenant !== tenant) throw notOurs();
      return store.revokeToken(ctx, known, reason);
    });
    world.terminal.out(said(world.terminal, { it: 'Revocato.', en: 'Revoked.' }));
    return EXIT.done;
  },
};

const finder = (key: InstallationKey, { clock }: World): TokenFinder =>
  new TokenFinder([
    new TokenVerifier(deriveKey(key, STAFF_TOKEN_PURPOSE), clock),
    new SupplierTokens(deriveKey(key, SUPPLIER_TOKEN_PURPOSE), clock),
    new ClientTokens(deriveKey(key, CLIENT_TOKEN_PURPOSE), clock),
    new TicketAccessTokens(deriveKey(key, TICKET_ACCESS_PURPOSE), clock),
  ]);

function tokenUse(word: string): TokenUse {
  const use = TOKEN_USES.find((known) => known === word);
  if (use === undefined)
    throw usage(`--use vuole uno tra ${TOKEN_USES.join(', ')}`, `--use needs one of ${TOKEN_USES.join(', ')}`);
  return use;
}

const notOurs = (): DomainError =>
  new DomainError('CLI.NOT_A_TOKEN', 'invalid', {
    it: 'Ciò che è arrivato in ingresso non è un token in corso di questo ente.',
    en: 'What came on standard input is not a token of this tenant that is still good.',
  });
