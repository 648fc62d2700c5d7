import { Injectable } from '@nestjs/common';
import { DomainError, type TenantId } from '@sportello/kernel';
import { BlobStore, ContentVerdicts } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { sendAttachment } from './attachment.answer.js';

export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** The one door by which files that came from outside are given to people: what is infected does not go through it (ADR 0157). */
@Injectable()
export class FileGate {
  constructor(
    private readonly blobs: BlobStore,
    private readonly verdicts: ContentVerdicts,
  ) {}

  /** @throws DomainError `FILE.INFECTED`, `BLOB.NOT_FOUND` */
  async send(reply: FastifyReply, tenant: TenantId, file: GivenFile): Promise<void> {
    const { verdict } = await this.verdicts.of(tenant, file);
    if (verdict === 'infected') throw infected();
    await sendAttachment(reply, file, await this.blobs.get(tenant, file));
  }
}

const infected = (): DomainError =>
  new DomainError('FILE.INFECTED', 'forbidden', {
    it: 'Il file contiene un programma dannoso: è in quarantena e non si scarica.',
    en: 'The file holds a malicious program: it is in quarantine and cannot be downloaded.',
  });
