import { DomainError, type TenantContext } from '@sportello/kernel';
import type { PluginHost } from '@sportello/plugin-host';
import type { Notification, NotificationPreview } from '@sportello/plugin-sdk';
import {
  templateProblems,
  type CurrentTenant,
  type NoticeOccasion,
  type NoticePart,
  type TenantConfiguration,
} from '@sportello/tenancy';
import type { Sight } from '@sportello/ticketing';
import type { NotificationBuilder } from './notification.builder.js';
import { withOwnWords } from './own.words.js';
import { sampleNotification } from './sample.notification.js';

type Template = NonNullable<TenantConfiguration['notices']['requester'][NoticeOccasion]>;

export interface PreviewAsked {
  readonly occasion: NoticeOccasion;
  readonly language: 'it' | 'en';
  /** Number of a ticket; left out: an example. */
  readonly ticket?: string;
  /** Tried in place of the words in force. */
  readonly template?: Template;
  readonly sight: Sight;
}

/** What a notice would say, before anybody is told. Nothing is sent or kept. */
export class NoticePreviews {
  constructor(
    private readonly builder: NotificationBuilder,
    private readonly host: Pick<PluginHost, 'previewNotice'>,
  ) {}

  /** @throws DomainError `NOTICE.INVALID_TEMPLATE`, `NOTICE.NO_PREVIEW`, `TICKET.NOT_FOUND` */
  async show(ctx: TenantContext, configuration: CurrentTenant, asked: PreviewAsked): Promise<NotificationPreview> {
    const { occasion, language, ticket, template, sight } = asked;
    if (template !== undefined) refuseBroken(template);
    const words =
      template === undefined
        ? configuration
        : { notices: { ...configuration.notices, requester: { [occasion]: template } } };
    const facts =
      ticket === undefined
        ? sampleNotification(configuration, occasion, language)
        : await this.builder.example(ctx, { ticket, occasion, sight });
    const notification = withOwnWords(words, withoutKeys({ ...facts, language }));
    const shown = await this.host.previewNotice(ctx, configuration.notifications.instance, notification);
    if (shown === null) throw noPreview();
    return shown;
  }
}

/** The requester's page and their reference are theirs: shown is where they would stand. */
function withoutKeys(notification: Notification): Notification {
  const { ticket, thread } = notification;
  return {
    ...notification,
    ticket: { ...ticket, link: ticket.link.replace(/#.*$/, '#…') },
    thread: { ...thread, replyToken: `[#${ticket.number}]` },
  };
}

function refuseBroken(template: Template): void {
  const parts: readonly NoticePart[] = ['subject', 'text'];
  const fields = parts.flatMap((part) =>
    (['it', 'en'] as const).flatMap((language) =>
      templateProblems(part, template[part][language]).map((message) => ({
        field: `template.${part}.${language}`,
        code: 'invalid-template',
        message,
      })),
    ),
  );
  if (fields.length === 0) return;
  const text = { it: 'Il testo dell’avviso non si può usare.', en: 'The words of the notice cannot be used.' };
  throw new DomainError('NOTICE.INVALID_TEMPLATE', 'invalid', text, { fields });
}

const noPreview = (): DomainError =>
  new DomainError('NOTICE.NO_PREVIEW', 'conflict', {
    it: 'Il plugin degli avvisi non mostra in anticipo ciò che scrive.',
    en: 'The plugin for notices does not show beforehand what it writes.',
  });
