import { Inject, Injectable } from '@nestjs/common';
import type { Chat, ChatLineRow, NewLine } from '@sportello/desk';
import { shortened, type Clock, type TenantContext } from '@sportello/kernel';
import { PublishedArticles } from '@sportello/knowledge';
import { UnitOfWork } from '@sportello/platform';
import type { ChatBot as BotWords } from '@sportello/plugin-sdk';
import { CLOCK } from '../tokens.js';

/** Characters of an article that are said; the rest is read in its own place. */
const LONGEST_ANSWER = 3_000;

/** D17: answers from what is published, and from nothing else. */
@Injectable()
export class ChatBot {
  readonly #articles: PublishedArticles;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork, @Inject(CLOCK) clock: Clock) {
    this.#articles = new PublishedArticles(unitOfWork, clock);
  }

  /** Its answer to a line: the same line is answered once. */
  async answer(
    ctx: Pick<TenantContext, 'tenant'>,
    { language }: Pick<Chat, 'language'>,
    bot: BotWords,
    line: Pick<ChatLineRow, 'seq' | 'text'>,
  ): Promise<NewLine> {
    const said = { saidAs: `bot-to-${line.seq}`, author: 'bot', name: bot.name } as const;
    const asked = { language, text: line.text };
    const [best, ...others] = await this.#articles.suggest(ctx, asked, bot.others + 1);
    if (best === undefined) return { ...said, text: bot.notFound };
    return {
      ...said,
      text: `${bot.found}\n\n${best.title[language]}\n${shortened(best.body[language], LONGEST_ANSWER)}`,
      articles: [best, ...others].map(({ id, title }) => ({ id, title: title[language] })),
    };
  }
}
