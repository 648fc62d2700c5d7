import { DUTY_AGREEMENTS, type DutyAgreement } from '@sportello/workforce';
import { ChoiceField, CodeField, NumberField, TextField } from '../http/field.decorators.js';

const MOMENT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,12}(Z|[+-][0-9]{2}:[0-9]{2})$/;

const MomentField = (description: string, optional = false) =>
  TextField({ description: `${description}, RFC 3339`, min: 17, max: 35, pattern: MOMENT, optional });

const PersonField = (description: string, optional = false) =>
  TextField({ description, min: 1, max: 120, pattern: /^[A-Za-z0-9][A-Za-z0-9._@-]*$/, optional });

export class OnDutyQuery {
  @MomentField('Momento; ora, se manca', true)
  at?: string;

  @CodeField({ description: 'Solo chi serve questo gruppo', optional: true })
  team?: string;
}

export class DutyPeriodQuery {
  @MomentField('Inizio')
  from!: string;

  @MomentField('Fine')
  to!: string;
}

export class DutyPlanQuery {
  @TextField({
    description: 'Primo giorno, AAAA-MM-GG, nel fuso dell’ente',
    ...{ min: 10, max: 10, pattern: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/ },
  })
  from!: string;

  @NumberField({ description: 'Quanti giorni; se manca, 7', min: 1, max: 14, optional: true })
  days?: number;
}

export class DutyChangeRequest {
  @ChoiceField({
    description:
      'Turno in più, reperibilità, sostituzione, cambio fra due persone (A9), spostamento a un altro gruppo (E1)',
    of: DUTY_AGREEMENTS,
  })
  kind!: DutyAgreement;

  @PersonField('Chi è in turno; nelle sostituzioni e nei cambi, chi lo sarebbe stato')
  person!: string;

  @PersonField('Chi sostituisce, o cambia il turno', true)
  other?: string;

  @CodeField({ description: 'Gruppo servito; negli spostamenti è necessario', optional: true })
  team?: string;

  @MomentField('Da quando')
  from!: string;

  @MomentField('Fino a quando; solo uno spostamento può non averlo', true)
  to?: string;

  @MomentField('In un cambio, da quando il primo fa i turni dell’altro; lo stesso periodo, se manca', true)
  otherFrom?: string;

  @MomentField('In un cambio, fino a quando', true)
  otherTo?: string;

  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}
