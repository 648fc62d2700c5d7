import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { storable, type TenantId } from '@sportello/kernel';
import { UnitOfWork, type Tx } from '@sportello/platform';
import { SuggestionSource } from '../../ports/suggestion-source.port.js';
import { TicketRules, type TenantRules } from '../../ports/ticket-rules.port.js';
import { guidedTriplets, type GuidedTriplet } from '../../suggestions/guided.tree.js';
import { wordsOf } from '../../suggestions/request.words.js';
import { suggest, type RequestWords, type Suggestion } from '../../suggestions/suggest.js';
import { tripletIndex, type TripletIndex } from '../../suggestions/triplet.index.js';
import { isServed } from '../../topics.js';
import { SuggestClassificationQuery, type SuggestClassificationInput } from './suggest-classification.query.js';

/** Words by which past tickets are looked for: those that tell most, so that few tickets have them. */
const MOST_SOUGHT = 8;

@QueryHandler(SuggestClassificationQuery)
export class SuggestClassificationHandler implements IQueryHandler<SuggestClassificationQuery> {
  /** Of the revision last seen of each tenant. */
  readonly #indexes = new Map<TenantId, { readonly revision: number; readonly index: TripletIndex }>();

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(TicketRules) private readonly rules: TicketRules,
    @Inject(SuggestionSource) private readonly source: SuggestionSource,
  ) {}

  async execute({ ctx, input }: SuggestClassificationQuery): Promise<readonly Suggestion[]> {
    const rules = await this.rules.current(ctx.tenant);
    const words = wordsOf(storable(input.subject), storable(input.text));
    if (words.length === 0) return [];
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const index = await this.#index(tx, rules);
        const stems = await this.source.stems(
          tx,
          words.map((word) => ({ it: word, en: word })),
        );
        const request = { words, stems };
        const { past, ticket = null } = input;
        const similar = past === null ? [] : await this.source.similar(tx, sought(request), ticket, past);
        return suggest(index, request, similar, offeredTo(input, rules));
      },
      { readOnly: true },
    );
  }

  async #index(tx: Tx, rules: TenantRules): Promise<TripletIndex> {
    const known = this.#indexes.get(tx.tenant);
    if (known?.revision === rules.revision) return known.index;
    const triplets = guidedTriplets(rules.classification);
    const texts = triplets.flatMap((triplet) => triplet.texts.map(({ text }) => text));
    const index = tripletIndex(triplets, await this.source.stems(tx, texts));
    this.#indexes.set(tx.tenant, { revision: rules.revision, index });
    return index;
  }
}

/** Long words are rare words; those that say nothing have no stem. */
const sought = ({ words, stems }: RequestWords): readonly string[] =>
  words
    .filter((_, place) => (stems[place]?.it.length ?? 0) > 0)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_SOUGHT);

function offeredTo(
  { area, userType, channelInstance }: SuggestClassificationInput,
  { channels }: TenantRules,
): (triplet: GuidedTriplet) => boolean {
  const topics = channels.find(({ instance }) => instance === channelInstance)?.topics;
  return (triplet) =>
    (area === undefined || triplet.area === area) &&
    isServed(triplet, topics) &&
    triplet.userTypes.every((allowed) => userType === undefined || allowed.includes(userType));
}
