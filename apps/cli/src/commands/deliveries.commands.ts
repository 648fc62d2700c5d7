import { DeliveryLog, TaskDeliveries, type DeliveryOutcome, type DeliveryRow } from '@sportello/escalation';
import { DomainError, newId, type TenantId } from '@sportello/kernel';
import type { Command, World } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation, type Installation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said, table } from '../terminal.js';
import { operatorOf } from '../trail.js';

const OUTCOMES: readonly DeliveryOutcome[] = ['delivered', 'waiting', 'failed'];

export const deliveriesList: Command = {
  name: 'deliveries list',
  arguments: [],
  options: [
    TENANT,
    { name: 'instance', value: 'INSTANCE', help: { it: 'Di un connettore', en: 'Of one connector' } },
    { name: 'task', value: 'NUMBER', help: { it: 'Di un compito', en: 'Of one task' } },
    {
      name: 'outcome',
      value: 'OUTCOME',
      help: { it: 'delivered, waiting o failed, di un connettore', en: 'delivered, waiting or failed, of a connector' },
    },
    {
      name: 'last',
      value: 'N',
      help: { it: 'Quante, al più; 25 se non indicato', en: 'How many at most; 25 when left out' },
    },
    JSON_OUTPUT,
  ],
  help: {
    it: 'Elenca i tentativi di informare i fornitori, dal più recente, con ciò che hanno risposto',
    en: 'Lists the tries at telling suppliers, newest first, with what they answered',
  },
  async run(world, { one, has }) {
    const [instance, task] = [one('instance'), one('task')];
    if ((instance === undefined) === (task === undefined))
      throw usage('serve --instance oppure --task', 'either --instance or --task is needed');
    const limit = one('last') ?? '25';
    if (!/^[1-9]\d{0,2}$/.test(limit)) throw usage('--last vuole un numero', '--last needs a number');
    const outcome = OUTCOMES.find((known) => known === one('outcome'));
    if (one('outcome') !== undefined && outcome === undefined)
      throw usage(`--outcome vuole uno tra ${OUTCOMES.join(', ')}`, `--outcome needs one of ${OUTCOMES.join(', ')}`);
    const rows = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const log = new DeliveryLog(installation.unitOfWork, world.clock);
      if (task !== undefined) return log.ofTask({ tenant }, await taskId(installation, tenant, task), Number(limit));
      const filter = { limit: Number(limit), restricted: false, ...(outcome === undefined ? {} : { outcome }) };
      return log.ofInstance({ tenant }, instance ?? '', filter);
    });
    answer(world.terminal, has('json'), rows, () => lines(world, rows));
    return EXIT.done;
  },
};

export const deliveriesReplay: Command = {
  name: 'deliveries replay',
  arguments: ['DELIVERY'],
  options: [TENANT],
  help: {
    it: 'Rimanda al fornitore ciò che una consegna diceva; ciò che non gli era mai arrivato non può arrivare due volte',
    en: 'Tells the supplier once more what a delivery said; what never got there cannot get there twice',
  },
  async run(world, { arguments: [id = ''], one }) {
    const row = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const ctx = operatorOf(tenant, 'deliveries');
      const log = new DeliveryLog(installation.unitOfWork, world.clock);
      const found = UUID.test(id) ? await log.find(ctx, id) : null;
      if (found === null) throw unknown('Nessuna consegna', 'no delivery', id);
      const replay = newId(world.clock.now().getTime());
      const asked = { taskId: found.taskId, seq: found.seq, replay, by: ctx.actor.name };
      await new TaskDeliveries(installation.unitOfWork, log).replay(ctx, asked);
      return found;
    });
    world.terminal.out(
      said(world.terminal, {
        it: `In consegna: ${row.about} di ${row.task}.`,
        en: `On its way: ${row.about} of ${row.task}.`,
      }),
    );
    return EXIT.done;
  },
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function taskId({ unitOfWork }: Installation, tenant: TenantId, number: string): Promise<string> {
  // A2: who reads what is restricted is kept, and this keeps nothing: it is not shown.
  const sql = `SELECT k.id FROM task k JOIN ticket t ON t.tenant_id = $1 AND t.id = k.ticket_id AND NOT t.restricted
                WHERE k.tenant_id = $1 AND k.number = $2`;
  const [row] = await unitOfWork.run({ tenant }, (tx) => tx.query<{ readonly id: string }>(sql, [tenant, number]));
  if (row === undefined) throw unknown('Nessun compito', 'no task', number);
  return row.id;
}

const unknown = (it: string, en: string, which: string): DomainError =>
  new DomainError('CLI.NOT_FOUND', 'not-found', { it: `${it} «${which}».`, en: `There is ${en} "${which}".` });

function lines({ terminal }: World, rows: readonly DeliveryRow[]): string {
  if (rows.length === 0) return said(terminal, { it: 'Nessuna consegna.', en: 'No deliveries.' });
  return table(
    said(terminal, {
      it: 'CONSEGNA QUANDO COMPITO CHE VOLTA ESITO RISPOSTA',
      en: 'DELIVERY AT TASK WHAT TRY OUTCOME ANSWER',
    }).split(' '),
    rows.map(({ id, at, task, about, attempt, outcome, answer: reply }) => [
      ...[id, at.toISOString(), task, about, String(attempt), outcome, reply],
    ]),
  );
}
