import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { jobContext, type ContentVerdicts, type JobPayload } from '@sportello/platform';
import { AddNoteCommand, GetTicketQuery, type MessageView } from '@sportello/ticketing';
import { wholeConversation } from './conversation.js';

export type ScanFilesPayload = { readonly ticketId: string; readonly seq: number };
type File = MessageView['attachments'][number];

const ALL_SIGHT = { restricted: true } as const;

/**
 * Job `ticket.scan-files`: what came with the words of a ticket is looked at. The ticket stays whatever is found; who sent an
 * infected file is told, and so is who works the ticket. A scanner that does not answer is asked again until the job gives up.
 */
export class ScanFilesJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly verdicts: Pick<ContentVerdicts, 'of' | 'state'>,
  ) {}

  async run({ ticketId, ...payload }: ScanFilesPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    if ((await this.verdicts.state()) === 'absent') return;
    const ctx = jobContext(payload, 'scanner');
    const { language } = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT }));
    let unknown = 0;
    for (const message of await wholeConversation(this.queries, ctx, ticketId, ALL_SIGHT))
      for (const file of message.attachments) {
        const result = await this.verdicts.of(ctx.tenant, file).catch(gone);
        if (result?.verdict === 'unknown') unknown += 1;
        if (result?.verdict !== 'infected') continue;
        await this.#tell(
          ctx,
          ticketId,
          message,
          file,
          wording(file.name, result.signature)[language === 'en' ? 'en' : 'it'],
        );
      }
    if (unknown > 0) throw new Error(`${unknown} files were not scanned: the scanner does not answer`);
  }

  /** Once for each file, whoever finds it. What the requester never saw is told to colleagues alone. */
  async #tell(ctx: TenantContext, ticket: string, { direction, visibility }: MessageView, file: File, text: string) {
    const whom = direction === 'in' && visibility === 'public' ? 'public' : 'internal';
    const note = new AddNoteCommand(ctx, `infected:${file.id}`, { ticket, visibility: whom, message: { text } });
    await this.commands.execute(note).catch(unlessOver);
  }
}

/** Removed meanwhile, by retention or by hand: there is nothing left to look at. */
const gone = (error: unknown): null => {
  if (error instanceof DomainError && error.code === 'BLOB.NOT_FOUND') return null;
  throw error;
};

/** A ticket that is over takes no words any more; the file is in quarantine all the same. */
const unlessOver = (error: unknown): void => {
  if (!(error instanceof DomainError && error.code === 'TICKET.ILLEGAL_TRANSITION')) throw error;
};

const wording = (name: string, signature: string): { readonly it: string; readonly en: string } => ({
  it: `Il file «${name}» contiene un programma riconosciuto come dannoso (${signature}): è in quarantena e nessuno può aprirlo. La richiesta resta valida. Se il file serve, controllare il computer da cui proviene e inviarne una copia sana.`,
  en: `The file “${name}” holds a program known as malicious (${signature}): it is in quarantine and nobody can open it. The request stands. If the file is needed, check the computer it comes from and send a clean copy.`,
});
