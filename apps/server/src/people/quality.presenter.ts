import type { CurrentTenant } from '@sportello/tenancy';
import {
  meansBy,
  skillGaps,
  skillMatrix,
  type DeclaredLevel,
  type MatrixEntry,
  type QualityMeans,
  type QualityReview,
  type ReviewedTicket,
} from '@sportello/workforce';
import { teamName } from '../bridge/names.js';
import type {
  QualityMeansView,
  QualityReportView,
  ReviewView,
  ScoreSheetView,
  SkillMatrixView,
} from './quality.views.js';
import { personOf } from './rosters.presenter.js';

export function shownReview(review: QualityReview): ReviewView {
  const { id, ticketNumber, operator, team, sample, state, drawnAt, sheet, result, remarks } = review;
  return {
    ...{ id, ticket: ticketNumber, operator: { ...operator }, state, drawnAt: drawnAt.toISOString() },
    ...(team === null ? {} : { team }),
    ...('seed' in sample ? { picked: false, seed: sample.seed } : { picked: true }),
    ...(sheet === null
      ? {}
      : { scale: sheet.scale, scores: sheet.criteria.map(({ id: criterion, ...rest }) => ({ criterion, ...rest })) }),
    ...(result === null ? {} : { result }),
    ...(remarks === null ? {} : { remarks }),
    ...(review.reviewer === null ? {} : { reviewer: { ...review.reviewer } }),
    ...(review.reviewedAt === null ? {} : { reviewedAt: review.reviewedAt.toISOString() }),
    ...(review.comment === null ? {} : { comment: review.comment }),
    ...(review.commentedAt === null ? {} : { commentedAt: review.commentedAt.toISOString() }),
  };
}

export const shownSheet = ({ quality: { scale, pass, criteria } }: Pick<CurrentTenant, 'quality'>): ScoreSheetView => ({
  ...{ scale, pass },
  criteria: Object.entries(criteria).map(([criterion, { name, weight }]) => ({ criterion, name, weight })),
});

type Language = 'it' | 'en';

/** A10: what the supervisor reports to the service manager. */
export function qualityReport(
  configuration: CurrentTenant,
  { from, to }: { readonly from: string; readonly to: string },
  { reviews, declared }: { reviews: readonly ReviewedTicket[]; declared: readonly DeclaredLevel[] },
  language: Language,
): QualityReportView {
  const people = meansBy(reviews, ({ operatorId: id, operatorName: name }) => ({ id, name }));
  const teams = meansBy(reviews, ({ team }) =>
    team === null ? null : { id: team, name: teamName(configuration, team)[language] },
  );
  const { gaps, cover } = gapsOf(configuration, skillMatrix(configuration, declared));
  return { from, to, people: people.map(shownMeans), teams: teams.map(shownMeans), gaps, cover };
}

const shownMeans = ({ criteria, ...means }: QualityMeans): QualityMeansView => ({
  ...means,
  criteria: criteria.map(({ id, name, mean }) => ({ criterion: id, name, mean })),
});

export function shownMatrix(configuration: CurrentTenant, declared: readonly DeclaredLevel[]): SkillMatrixView {
  const matrix = skillMatrix(configuration, declared);
  return {
    items: matrix.map(({ person, levels }) => ({
      person: personOf(configuration, person),
      skills: Object.entries(configuration.skills).map(([skill, { name }]) => ({
        ...{ skill, name, level: levels[skill] ?? 0 },
      })),
    })),
    ...gapsOf(configuration, matrix),
    _links: {},
  };
}

function gapsOf(
  configuration: CurrentTenant,
  matrix: readonly MatrixEntry[],
): Pick<QualityReportView, 'gaps' | 'cover'> {
  const { gaps, cover } = skillGaps(configuration, matrix);
  return {
    gaps: gaps.map(({ person, ...gap }) => ({ ...gap, person: personOf(configuration, person) })),
    cover: cover.map((one) => ({ ...one })),
  };
}

const HEADINGS = {
  it: ['Vista', 'Identificativo', 'Nome', 'Voce', 'Valutazioni', 'Media', 'Sotto soglia', 'Livello', 'Livello atteso'],
  en: ['View', 'Id', 'Name', 'Item', 'Reviews', 'Mean', 'Below the mark', 'Level', 'Target level'],
};
const VIEWS = {
  it: { person: 'persona', team: 'gruppo', gap: 'competenza' },
  en: { person: 'person', team: 'team', gap: 'skill' },
};

/** The same as one table: a line for each mean, for each criterion of it, and for each skill that falls short. */
export function reportRows(report: QualityReportView, language: Language): (string | number)[][] {
  const words = VIEWS[language];
  const lines = (view: string, all: readonly QualityMeansView[]) =>
    all.flatMap(({ id, name, reviews, mean, below, criteria }) => [
      [view, id, name, '', reviews, mean, below, '', ''],
      ...criteria.map((one) => [view, id, name, one.name[language], reviews, one.mean, '', '', '']),
    ]);
  const gaps = report.gaps.map(({ skill, person, level, target }) => [
    ...[words.gap, person.id, person.name, skill, '', '', '', level, target],
  ]);
  return [HEADINGS[language], ...lines(words.person, report.people), ...lines(words.team, report.teams), ...gaps];
}
