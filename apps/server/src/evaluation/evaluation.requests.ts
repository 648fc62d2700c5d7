import {
  EVALUATION_ASPECTS,
  EVALUATION_GROUPS,
  type EvaluationAspect,
  type EvaluationGroup,
} from '@sportello/ticketing';
import { ComplianceQuery } from '../figures/figures.requests.js';
import { ChoiceField, NumberField, TextField } from '../http/field.decorators.js';

export class EvaluateRequest {
  @NumberField({
    description: 'Giudizio, sulla scala dell’ente: 0 o 1 (non mi piace, mi piace), oppure da 1 a 5',
    min: 0,
    max: 5,
  })
  score!: number;

  @ChoiceField({ description: 'Che cosa è andato male, o bene', of: EVALUATION_ASPECTS, optional: true })
  aspect?: EvaluationAspect;

  @TextField({ description: 'Parole proprie', max: 200, optional: true })
  words?: string;
}

export class EvaluationFiguresQuery extends ComplianceQuery {
  @ChoiceField({ description: 'Come distinguerle; se manca, per gruppo', of: EVALUATION_GROUPS, optional: true })
  by?: EvaluationGroup;
}
