import { NumberField, SectionField } from '../http/field.decorators.js';

export class CalendarYearRequest {
  @SectionField({ description: 'Il calendario, come starebbe nella configurazione' })
  calendar!: Record<string, unknown>;

  @NumberField({ description: 'Anno', min: 2000, max: 2100 })
  year!: number;
}

export class TermsTrialRequest {
  @SectionField({ description: 'La sezione serviceLevels proposta; se manca, quella in vigore', optional: true })
  serviceLevels?: Record<string, unknown>;

  @SectionField({ description: 'La sezione calendars proposta; se manca, quella in vigore', optional: true })
  calendars?: Record<string, unknown>;

  @NumberField({ description: 'Quante richieste, le più recenti', min: 1, max: 200, optional: true })
  tickets?: number;
}
