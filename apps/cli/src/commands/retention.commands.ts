import type { LegalHold } from '@sportello/trail';
import type { Command, Option } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said, table, type Terminal } from '../terminal.js';
import { operatorOf, trailOf } from '../trail.js';

const REASON: Option = {
  name: 'reason',
  value: 'TEXT',
  required: true,
  help: { it: 'Perché, per il registro', en: 'Why, for the record' },
};
const MOST = 1000;

export const retentionRun: Command = {
  name: 'retention run',
  arguments: [],
  options: [TENANT, JSON_OUTPUT],
  help: {
    it: 'Toglie subito ciò che le regole dell’ente non conservano più, e dice che cosa',
    en: 'Removes at once what the tenant’s rules keep no longer, and says what',
  },
  async run(world, { one, has }) {
    const { terminal } = world;
    const applied = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const { retention } = await installation.directory.current(tenant);
      return trailOf(world, installation).retention.apply(operatorOf(tenant, 'retention'), retention);
    });
    answer(terminal, has('json'), applied, () =>
      table(
        said(terminal, { it: 'REGOLA CATEGORIA TOLTI BLOCCATI', en: 'RULE CATEGORY REMOVED HELD' }).split(' '),
        applied.map(({ rule, category, removed, held }) => [rule, category, String(removed), String(held)]),
      ),
    );
    return EXIT.done;
  },
};

export const retentionHold: Command = {
  name: 'retention hold',
  arguments: [],
  options: [
    TENANT,
    { name: 'ticket', value: 'NUMBER', help: { it: 'Su una richiesta', en: 'On a ticket' } },
    { name: 'person', value: 'PERSON', help: { it: 'Su una persona', en: 'On a person' } },
    REASON,
    JSON_OUTPUT,
  ],
  help: {
    it: 'Mette un blocco legale: nulla di ciò che riguarda si cancella',
    en: 'Sets a legal hold: nothing of what it is on is erased',
  },
  async run(world, { one, has }) {
    const { ticket, person } = { ticket: one('ticket'), person: one('person') };
    if ((ticket === undefined) === (person === undefined))
      throw usage('serve --ticket oppure --person', 'either --ticket or --person is needed');
    const on = ticket === undefined ? { person: person ?? '' } : { ticket };
    const set = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      return trailOf(world, installation).holds.set(operatorOf(tenant, 'hold'), on, one('reason') ?? '');
    });
    answer(world.terminal, has('json'), set, () => lines(world.terminal, set));
    return EXIT.done;
  },
};

export const retentionLift: Command = {
  name: 'retention lift',
  arguments: ['HOLD'],
  options: [TENANT, REASON, JSON_OUTPUT],
  help: { it: 'Toglie un blocco legale', en: 'Lifts a legal hold' },
  async run(world, { arguments: [hold = ''], one, has }) {
    const lifted = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      return trailOf(world, installation).holds.lift(operatorOf(tenant, 'hold'), hold, one('reason') ?? '');
    });
    answer(world.terminal, has('json'), lifted, () => lines(world.terminal, [lifted]));
    return EXIT.done;
  },
};

export const retentionHolds: Command = {
  name: 'retention holds',
  arguments: [],
  options: [TENANT, JSON_OUTPUT],
  help: { it: 'Elenca i blocchi legali, messi e tolti', en: 'Lists legal holds, set and lifted' },
  async run(world, { one, has }) {
    const all = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      return trailOf(world, installation).holds.list({ tenant }, MOST, null);
    });
    answer(world.terminal, has('json'), all, () => lines(world.terminal, all));
    return EXIT.done;
  },
};

const lines = (terminal: Terminal, holds: readonly LegalHold[]): string =>
  table(
    said(terminal, { it: 'BLOCCO SU DAL AL MOTIVO', en: 'HOLD ON FROM UNTIL REASON' }).split(' '),
    holds.map(({ id, ticket, person, setAt, liftedAt, reason }) => [
      ...[id, ticket ?? person ?? '', setAt.toISOString(), liftedAt?.toISOString() ?? '—', reason],
    ]),
  );
