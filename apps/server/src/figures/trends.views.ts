import { ShowDate, ShowInstant, ShowMany, ShowNumber, ShowOne } from '../http/response.decorators.js';
import { PeriodView } from './figures.views.js';

export class HourLoadView {
  @ShowNumber('Ora del giorno, da 0 a 23', 23) hour!: number;
  @ShowNumber('Richieste aperte in quell’ora, in tutti i giorni del periodo') opened!: number;
}

export class WeekTermsView {
  @ShowDate('Lunedì') week!: string;
  @ShowNumber('Richieste aperte nella settimana') opened!: number;
  @ShowNumber('Termini rispettati') met!: number;
  @ShowNumber('Termini superati, anche se ancora in corso') breached!: number;
}

export class TrendsView {
  @ShowOne('Periodo di apertura delle richieste', () => PeriodView) period!: PeriodView;
  @ShowInstant('Momento a cui si riferiscono le misure') at!: string;
  @ShowMany('Ogni ora del giorno', () => HourLoadView, 24) hours!: HourLoadView[];
  @ShowMany('Ogni settimana del periodo', () => WeekTermsView, 60) weeks!: WeekTermsView[];
}
