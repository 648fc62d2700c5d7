import { TICKET_STATES, type TicketStateCode } from '@sportello/ticketing';
import { said, table, type Terminal } from '../terminal.js';
import type { Played, StageOutcome } from './demonstration.js';

/** What was done, tenant by tenant, and where to look at it. */
export function report(terminal: Terminal, url: string, seed: string, outcomes: readonly StageOutcome[]): string[] {
  const played = outcomes.flatMap((outcome) => outcome.played);
  const lost = played.filter(({ state }) => state === null).length;
  const example = played.find(({ link, state }) => link !== undefined && state !== null)?.link;
  const closed = outcomes.flatMap(({ stage }) => stage.closed.map((name) => `${stage.configuration.tenant}/${name}`));
  return [
    table(said(terminal, HEADINGS).split(' '), outcomes.map(row)),
    '',
    ...states(terminal, played),
    '',
    ...(lost === 0 ? [] : [said(terminal, lostText(lost)), '']),
    ...(closed.length === 0 ? [] : [said(terminal, closedText(closed.join(', '))), '']),
    said(terminal, LOOK),
    ...outcomes.flatMap(({ stage }) => places(terminal, url, stage.configuration.tenant)),
    ...(example === undefined
      ? []
      : [said(terminal, { it: '  una pagina privata', en: '  a private page' }), `    ${example}`]),
    '',
    said(terminal, {
      it: `Seme ${seed}: con --seed ${seed} si riscrivono le stesse richieste.`,
      en: `Seed ${seed}: --seed ${seed} writes the same requests again.`,
    }),
  ];
}

const HEADINGS = { it: 'ENTE MAIL MODULI TELEFONO AUTOMATICHE', en: 'TENANT MAIL FORMS PHONE AUTOMATIC' };
const LOOK = { it: 'Dove guardare:', en: 'Where to look:' };

const row = ({ stage, played, automatic }: StageOutcome): string[] => [
  stage.configuration.tenant,
  ...(['mail', 'form', 'phone'] as const).map((by) =>
    String(played.filter(({ story }) => story.route.by === by).length),
  ),
  String(automatic),
];

function states(terminal: Terminal, played: readonly Played[]): string[] {
  return (Object.keys(TICKET_STATES) as TicketStateCode[])
    .map((code) => ({ code, count: played.filter(({ state }) => state === code).length }))
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => `${String(count).padStart(5)}  ${said(terminal, TICKET_STATES[code])}`);
}

const places = (terminal: Terminal, url: string, tenant: string): string[] => [
  `  ${tenant.padEnd(12)} ${said(terminal, { it: 'portale', en: 'portal' })} ${url}/${tenant}/`,
  `  ${''.padEnd(12)} ${said(terminal, { it: 'avvisi', en: 'notices' })} ${url}/desk/${tenant}/outbox`,
];

const lostText = (count: number) => ({
  it: `${count} mail non sono diventate un ticket in tempo: vedere le quarantene (docs/operations).`,
  en: `${count} mails did not become a ticket in time: look into the quarantine (docs/operations).`,
});

const closedText = (names: string) => ({
  it: `Canali non in funzione, lasciati da parte: ${names}.`,
  en: `Channels that are not running, left out: ${names}.`,
});
