import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { CallBook, CallsReader } from '@sportello/telephony';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK } from '../tokens.js';

/** A request is collected on the telephone. */
export interface CollectedIn {
  /** The line, unless the operator says otherwise: its topics and precedence hold for the request (D5, B16). */
  readonly channelInstance: string;
  readonly language: 'it' | 'en' | undefined;
  readonly about: (ticketId: string) => Promise<void>;
}

/** Joins calls to the requests they are about. */
@Injectable()
export class CallDesk {
  readonly #calls: CallsReader;
  readonly #book: CallBook;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork, @Inject(CLOCK) clock: Clock) {
    this.#calls = new CallsReader(unitOfWork, clock);
    this.#book = new CallBook(unitOfWork, clock);
  }

  /** @throws DomainError `CALL.NOT_FOUND` */
  async collectedIn(request: SportelloRequest, id: string): Promise<CollectedIn> {
    const { ctx, principal, configuration } = staffOf(request);
    const { instance, language: heard } = await this.#calls.show(ctx, id, sightOf(principal));
    return {
      channelInstance: instance,
      language: configuration.languages.find((one) => one === heard),
      about: (ticketId) => this.#book.about(ctx, id, ticketId),
    };
  }
}
