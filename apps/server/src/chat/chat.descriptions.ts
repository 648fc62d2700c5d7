import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { chatDescriptionSchema, type ChatDescription, type Language } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { PushIntake } from '../channels/push.intake.js';

/** A channel may say more of itself. */
const describedSchema = z.object({ chat: chatDescriptionSchema });

/** By which rules a channel serves a chat, as its plugin says. */
@Injectable()
export class ChatDescriptions {
  constructor(@Inject(PushIntake) private readonly channels: PushIntake) {}

  /** @throws DomainError `CHANNEL.NOT_FOUND`, `CHANNEL.UNAVAILABLE`, `CHAT.NO_CHAT` */
  async of(ctx: TenantContext, instance: string, language: Language): Promise<ChatDescription> {
    await this.channels.mustAccept(ctx, instance);
    const said = await this.channels.describe(ctx, instance, language);
    const read = describedSchema.safeParse(said);
    if (!read.success) throw noChat(instance);
    return read.data.chat;
  }
}

const noChat = (instance: string): DomainError =>
  new DomainError('CHAT.NO_CHAT', 'not-found', {
    it: `Il canale ${instance.slice(0, 60)} non serve una chat.`,
    en: `Channel ${instance.slice(0, 60)} serves no chat.`,
  });
