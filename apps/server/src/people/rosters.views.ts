import { ApiPropertyOptional } from '@nestjs/swagger';
import { DUTY_CHANGES } from '@sportello/rosters';
import {
  ShowChoice,
  ShowDate,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LinksView, LocalizedView, PersonView } from '../tickets/ticket.views.js';

export class OnDutyView {
  @ShowOne('Chi', () => PersonView) person!: PersonView;
  @ShowChoice('In turno o reperibile', ['shift', 'on-call']) duty!: string;
  @ShowMany('Gruppi che serve', 'string', 50) teams!: string[];
  @ShowMany('Fronti che serve', 'string', 50) fronts!: string[];
  @ShowInstant('Da quando') from!: string;
  @ShowInstant('Fino a quando; manca se non è stabilito', true) to?: string;
  @ShowOne('Al posto di chi', () => PersonView, true) insteadOf?: PersonView;
  @ShowFlag('Se è stato spostato a un altro gruppo (E1)') moved!: boolean;
}

export class OnDutyListView {
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowMany('Persone', () => OnDutyView) items!: OnDutyView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class PlannedDutyView {
  @ShowOne('Chi', () => PersonView) person!: PersonView;
  @ShowChoice('In turno o reperibile', ['shift', 'on-call']) duty!: string;
  @ShowMany('Gruppi che serve', 'string', 50) teams!: string[];
  @ShowInstant('Da quando, entro il periodo chiesto') from!: string;
  @ShowInstant('Fino a quando, entro il periodo chiesto') to!: string;
  @ShowOne('Al posto di chi', () => PersonView, true) insteadOf?: PersonView;
  @ShowFlag('Se è stato spostato a un altro gruppo (E1)') moved!: boolean;
}

export class PlannedAbsenceView {
  @ShowOne('Chi', () => PersonView) person!: PersonView;
  @ShowDate('Primo giorno') from!: string;
  @ShowDate('Ultimo giorno, compreso') to!: string;
  @ShowOne('Chi sostituisce', () => PersonView, true) substitute?: PersonView;
}

export class DutyPlanView {
  @ShowInstant('Inizio del periodo') from!: string;
  @ShowInstant('Fine del periodo') to!: string;
  @ShowText('Fuso in cui contano i giorni', 60) zone!: string;
  @ShowMany('Turni e reperibilità, dal primo che comincia', () => PlannedDutyView, 20_000) items!: PlannedDutyView[];
  @ShowMany('Assenze che toccano il periodo', () => PlannedAbsenceView, 10_000) absences!: PlannedAbsenceView[];
}

export class DutyChangeView {
  @ShowId('Identificativo') id!: string;
  @ShowId('Accordo di cui fa parte: comune alle due metà di un cambio') agreement!: string;
  @ShowChoice('Che cosa', DUTY_CHANGES) kind!: string;
  @ShowOne('Chi', () => PersonView) person!: PersonView;
  @ShowOne('Chi lo sostituisce', () => PersonView, true) other?: PersonView;
  @ShowText('Gruppo servito', 60, true) team?: string;
  @ShowInstant('Da quando') from!: string;
  @ShowInstant('Fino a quando', true) to?: string;
  @ShowText('Perché') reason!: string;
  @ShowOne('Chi l’ha deciso', () => PersonView) by!: PersonView;
  @ShowInstant('Quando è stato deciso') at!: string;
}

export class DutyChangeListView {
  @ShowMany('Variazioni', () => DutyChangeView, 10_000) items!: DutyChangeView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class AgreedView {
  @ShowId('Identificativo dell’accordo') id!: string;
}

export class TeamWorkloadView {
  @ShowText('Gruppo', 60) team!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Richieste non concluse') open!: number;
  @ShowNumber('Persone in turno') onShift!: number;
  @ShowNumber('Persone reperibili') onCall!: number;
  @ShowNumber('Richieste che può lavorare insieme', 100_000, true) capacity?: number;
}

export class FrontLoadView {
  @ShowText('Fronte', 60) front!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Richieste non concluse') open!: number;
  @ShowNumber('Persone in turno, ciascuna contata una volta') onShift!: number;
  @ShowNumber('Persone reperibili, ciascuna contata una volta') onCall!: number;
  @ApiPropertyOptional({
    description: 'Richieste non concluse per persona in turno; manca se non c’è nessuno',
    ...{ type: 'number', format: 'double', minimum: 0, maximum: 1_000_000 },
  })
  openPerPerson?: number;
  @ShowMany('Gruppi', () => TeamWorkloadView) teams!: TeamWorkloadView[];
}

export class FrontLoadListView {
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowMany('Fronti', () => FrontLoadView) items!: FrontLoadView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
