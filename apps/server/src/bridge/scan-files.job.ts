import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GetTaskQuery } from '@sportello/escalation';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { jobContext, type ContentVerdicts, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { AddNoteCommand, GetTicketQuery } from '@sportello/ticketing';
import { wholeConversation } from './conversation.js';
import { judgedFiles } from './file.passage.js';
import type { TaskPayload } from './task-delivery.job.js';

export type ScanFilesPayload = { readonly ticketId: string; readonly seq: number };

const ALL_SIGHT = { restricted: true } as const;

/**
 * Job `ticket.scan-files`: what came with the words of a ticket is looked at. The ticket stays whatever is found; who sent an
 * infected file is told, and so is who works the ticket. Where answers go out by the request's own channel (certified mail, a
 * registry) they are acts, and no machine makes one: colleagues are told, and write if they want to.
 * A scanner that does not answer is asked again until the job gives up.
 */
export class ScanFilesJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly verdicts: Pick<ContentVerdicts, 'of' | 'state'>,
    private readonly host: Pick<PluginHost, 'answersTo'>,
  ) {}

  async run({ ticketId, ...payload }: ScanFilesPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    if ((await this.verdicts.state()) === 'absent') return;
    const ctx = jobContext(payload, 'scanner');
    const query = new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT });
    const { language, channelInstance } = await this.queries.execute(query);
    const byActs = (await this.host.answersTo(ctx.tenant, channelInstance)) !== null;
    let unseen = 0;
    for (const message of await wholeConversation(this.queries, ctx, ticketId, ALL_SIGHT)) {
      const { infected, unknown } = await judgedFiles(this.verdicts, ctx.tenant, message.attachments);
      unseen += unknown;
      for (const { file, signature } of infected) {
        const theirs = message.direction === 'in' && message.visibility === 'public';
        const words = wording(file.name, signature, theirs && byActs)[inWords(language)];
        await this.#tell(ctx, { ticketId, id: file.id, whom: theirs && !byActs ? 'public' : 'internal' }, words);
      }
    }
    assertSeen(unseen);
  }

  /** Job `task.scan-files`: the same of what a supplier or an area added to a task. Colleagues of the ticket are told. */
  async ofTask({ taskId, ...payload }: TaskPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    if ((await this.verdicts.state()) === 'absent') return;
    const ctx = jobContext(payload, 'scanner');
    const { ticketId, language, files, number } = await this.queries.execute(new GetTaskQuery(ctx, { task: taskId }));
    const given = files.filter(({ direction }) => direction === 'in');
    const { infected, unknown } = await judgedFiles(this.verdicts, ctx.tenant, given);
    for (const { file, signature } of infected) {
      const text = ofTask(file.name, signature, number)[inWords(language)];
      await this.#tell(ctx, { ticketId, id: file.id, whom: 'internal' }, text);
    }
    assertSeen(unknown);
  }

  /** Once for each file, whoever finds it. What the requester never saw is told to colleagues alone. */
  async #tell(ctx: TenantContext, { ticketId, id, whom }: Told, text: string): Promise<void> {
    const input = { ticket: ticketId, visibility: whom, message: { text } };
    await this.commands.execute(new AddNoteCommand(ctx, `infected:${id}`, input)).catch(unlessOver);
  }
}

interface Told {
  readonly ticketId: string;
  /** Of the file. */
  readonly id: string;
  readonly whom: 'public' | 'internal';
}

const inWords = (language: string): 'it' | 'en' => (language === 'en' ? 'en' : 'it');

/** @throws Error so that the job comes again */
function assertSeen(unknown: number): void {
  if (unknown > 0) throw new Error(`${unknown} files were not scanned: the scanner does not answer`);
}

/** A ticket that is over takes no words any more; the file is in quarantine all the same. */
const unlessOver = (error: unknown): void => {
  if (!(error instanceof DomainError && error.code === 'TICKET.ILLEGAL_TRANSITION')) throw error;
};

interface Wording {
  readonly it: string;
  readonly en: string;
}

function wording(name: string, signature: string, untold: boolean): Wording {
  const { it, en } = found(name, signature);
  return untold ? { it: `${it}\n\n${UNTOLD.it}`, en: `${en}\n\n${UNTOLD.en}` } : { it, en };
}

const UNTOLD: Wording = {
  it: 'Chi ha scritto non è stato avvisato: da questo canale parte soltanto ciò che scrive una persona.',
  en: 'Who wrote has not been told: nothing goes out by this channel but what a person writes.',
};

const found = (name: string, signature: string): Wording => ({
  it: `Il file «${name}» contiene un programma riconosciuto come dannoso (${signature}): è in quarantena e nessuno può aprirlo. La richiesta resta valida. Se il file serve, controllare il computer da cui proviene e inviarne una copia sana.`,
  en: `The file “${name}” holds a program known as malicious (${signature}): it is in quarantine and nobody can open it. The request stands. If the file is needed, check the computer it comes from and send a clean copy.`,
});

const ofTask = (name: string, signature: string, task: string): Wording => ({
  it: `Il file «${name}», arrivato con il compito ${task}, contiene un programma riconosciuto come dannoso (${signature}): è in quarantena e nessuno può aprirlo.`,
  en: `The file “${name}”, which came with task ${task}, holds a program known as malicious (${signature}): it is in quarantine and nobody can open it.`,
});
