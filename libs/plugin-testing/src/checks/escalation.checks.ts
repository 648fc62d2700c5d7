import {
  taskReferenceSchema,
  type EscalationConnector,
  type PluginContext,
  type TaskReference,
} from '@sportello/plugin-sdk';
import { deepFreeze } from '@sportello/plugin-worker';
import type { z } from 'zod';
import type { ContractOptions, EscalationBench } from './bench.js';
import { commonChecks, trialOn } from './common.checks.js';
import { must, type ContractCheck } from './contract.check.js';
import { pullChecks } from './escalation-pull.checks.js';
import { exampleTask, exampleTaskChange, TASK_CHANGES } from './example.task.js';
import { crossing } from './result.check.js';
import { Trial } from './trial.js';

/** The contract of `escalation.connector`. */
export function escalationChecks<Schema extends z.ZodType>(
  options: ContractOptions<Schema, EscalationBench>,
): readonly ContractCheck[] {
  const point = options.plugin.contributes['escalation.connector'];
  must(point !== undefined, `${options.plugin.id} does not contribute escalation.connector`);
  return [
    ...commonChecks(options, [
      { name: 'check', run: (ctx) => point.check(ctx) },
      { name: 'open', run: (ctx) => open(point, ctx, 'key-1') },
      { name: 'update', run: (ctx) => update(point, ctx, 'PROVA-1', 'key-2') },
    ]),
    ...openChecks(options, point),
    ...updateChecks(options, point),
    ...pullChecks(options, point),
  ];
}

// Frozen, as nothing a plugin is given is its own to change.
const open = <S>(point: EscalationConnector<S>, ctx: PluginContext<S>, key: string, id?: string) =>
  point.open(ctx, deepFreeze(exampleTask(id === undefined ? {} : { id })), key);

const update = <S>(point: EscalationConnector<S>, ctx: PluginContext<S>, reference: string, key: string) =>
  point.update(ctx, deepFreeze(exampleTask()), reference, deepFreeze(exampleTaskChange()), key);

const arrivals = async (bench: EscalationBench): Promise<{ opened: number; updated: number } | null> =>
  (await bench.arrived?.()) ?? null;

function openChecks<Schema extends z.ZodType>(
  options: ContractOptions<Schema, EscalationBench>,
  point: EscalationConnector<z.output<Schema>>,
): readonly ContractCheck[] {
  return [
    {
      name: 'open gives the reference by which the supplier knows the task, and the task arrives',
      run: trialOn(options, async (bench, trial) => {
        const given = await trial.result('open', (ctx) => open(point, ctx, 'key-1'));
        crossing('open', taskReferenceSchema, given);
        const arrived = await arrivals(bench);
        must(arrived === null || arrived.opened === 1, `one task was opened, ${arrived?.opened} arrived`);
        trial.mustHaveKeptSecrets();
      }),
    },
    {
      name: 'open with a repeated key opens once and gives the first reference, also after a restart',
      run: trialOn(options, async (bench, trial) => {
        const first = await trial.result('open', (ctx) => open(point, ctx, 'key-1'));
        const again = await trial.result('open', (ctx) => open(point, ctx, 'key-1'));
        const later = await restarted(options, bench, trial).result('open', (ctx) => open(point, ctx, 'key-1'));
        const arrived = await arrivals(bench);
        must(
          arrived === null || arrived.opened === 1,
          `one key was opened three times and ${arrived?.opened} tasks arrived`,
        );
        mustBeSame(first, again, later);
      }),
    },
    {
      name: 'open of another task with another key opens again',
      run: trialOn(options, async (bench, trial) => {
        await trial.result('open', (ctx) => open(point, ctx, 'key-1'));
        await trial.result('open', (ctx) => open(point, ctx, 'key-2', '01890000-0000-7000-8000-000000000002'));
        const arrived = await arrivals(bench);
        must(arrived === null || arrived.opened === 2, `two tasks were opened, ${arrived?.opened} arrived`);
      }),
    },
  ];
}

function updateChecks<Schema extends z.ZodType>(
  options: ContractOptions<Schema, EscalationBench>,
  point: EscalationConnector<z.output<Schema>>,
): readonly ContractCheck[] {
  return [
    {
      name: 'update with a repeated key tells once, also after a restart',
      run: trialOn(options, async (bench, trial) => {
        const { reference } = await trial.result('open', (ctx) => open(point, ctx, 'key-1'));
        await trial.result('update', (ctx) => update(point, ctx, reference, 'key-2'));
        await trial.result('update', (ctx) => update(point, ctx, reference, 'key-2'));
        await restarted(options, bench, trial).result('update', (ctx) => update(point, ctx, reference, 'key-2'));
        const arrived = await arrivals(bench);
        must(
          arrived === null || arrived.updated === 1,
          `one key was told three times and ${arrived?.updated} changes arrived`,
        );
        trial.mustHaveKeptSecrets();
      }),
    },
    {
      name: 'update tells of every kind of change, each once (B10)',
      run: trialOn(options, async (bench, trial) => {
        const { reference } = await trial.result('open', (ctx) => open(point, ctx, 'key-1'));
        for (const kind of TASK_CHANGES) {
          await trial.result(`update (${kind})`, (ctx) =>
            point.update(ctx, exampleTask(), reference, exampleTaskChange({ kind }), `key-${kind}`),
          );
        }
        const arrived = await arrivals(bench);
        const told = TASK_CHANGES.length;
        must(arrived === null || arrived.updated === told, `${told} changes were told, ${arrived?.updated} arrived`);
      }),
    },
  ];
}

function restarted<Schema extends z.ZodType>(
  { plugin }: ContractOptions<Schema, EscalationBench>,
  bench: EscalationBench,
  { instance: { store, blobs } }: Trial<Schema>,
): Trial<Schema> {
  return new Trial(plugin, bench, { store, blobs });
}

function mustBeSame(first: TaskReference, ...others: readonly TaskReference[]): void {
  must(
    others.every(({ reference }) => reference === first.reference),
    'a repeated key must give the first reference',
  );
}
