import type { TypedRequest } from '@sportello/routing';
import type { Command, Given, Option } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { triedLines } from '../routing/routing.lines.js';
import { SEES_ALL, withRouting } from '../routing/routing.trials.js';

/** What of a request can be typed, under the name it has there. */
const TYPED: readonly (Option & { readonly field: Exclude<keyof TypedRequest, 'severity' | 'fields'> })[] = [
  { field: 'kind', name: 'kind', value: 'KIND', help: { it: 'Tipo di richiesta', en: 'Kind of request' } },
  {
    field: 'channelInstance',
    name: 'channel',
    value: 'INSTANCE',
    help: { it: 'Canale dell’ente', en: 'Channel of the tenant' },
  },
  { field: 'area', name: 'area', value: 'AREA', help: { it: 'Area', en: 'Area' } },
  { field: 'topic', name: 'topic', value: 'TOPIC', help: { it: 'Argomento', en: 'Topic' } },
  { field: 'subtopic', name: 'subtopic', value: 'SUBTOPIC', help: { it: 'Sottoargomento', en: 'Subtopic' } },
  { field: 'userType', name: 'user-type', value: 'TYPE', help: { it: 'Tipo di utente', en: 'User type' } },
  { field: 'organisation', name: 'organisation', value: 'NAME', help: { it: 'Ente o struttura', en: 'Organisation' } },
  { field: 'subject', name: 'subject', value: 'TEXT', help: { it: 'Oggetto', en: 'Subject' } },
  { field: 'language', name: 'language', value: 'it|en', help: { it: 'Lingua', en: 'Language' } },
];

export const routingTry: Command = {
  name: 'routing try',
  arguments: [],
  options: [
    { name: 'tenant', value: 'TENANT', required: true, help: { it: 'Ente', en: 'Tenant' } },
    {
      name: 'ticket',
      value: 'NUMBER',
      help: { it: 'Una richiesta esistente, al posto del resto', en: 'An existing ticket, instead of the rest' },
    },
    ...TYPED,
    { name: 'severity', value: 'N', help: { it: 'Gravità, da 1 a 3', en: 'Severity, 1 to 3' } },
  ],
  help: {
    it: 'Dove andrebbe una richiesta, e perché; non cambia nulla',
    en: 'Where a request would go, and why; changes nothing',
  },
  async run(world, given) {
    const ticket = given.one('ticket');
    const typed = typedRequest(given);
    if (ticket !== undefined && Object.keys(typed).length > 0)
      throw usage('con --ticket non si indica altro', 'with --ticket nothing else is given');
    const tried = await withRouting(world, given.one('tenant') ?? '', ({ ctx, tenant, trials }) =>
      ticket === undefined ? trials.tryRequest(ctx, tenant, typed) : trials.tryTicket(ctx, tenant, ticket, SEES_ALL),
    );
    for (const line of triedLines(world.terminal, tried)) world.terminal.out(line);
    return EXIT.done;
  },
};

function typedRequest(given: Given): TypedRequest {
  const severity = given.one('severity');
  if (severity !== undefined && !/^[1-9]$/.test(severity)) {
    throw usage('--severity vuole un numero', '--severity needs a number');
  }
  const typed = TYPED.flatMap(({ field, name }) => {
    const value = given.one(name);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { ...Object.fromEntries(typed), ...(severity === undefined ? {} : { severity: Number(severity) }) };
}
