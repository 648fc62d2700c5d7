import {
  ShowChoice,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LocalizedView, PersonView } from '../tickets/ticket.views.js';

export class LoadView {
  @ShowNumber('Aperte') open!: number;
  @ShowNumber('Oltre il prossimo termine') breached!: number;
  @ShowNumber('Con il termine che scade entro due ore') dueSoon!: number;
}

export class PersonOnWallView extends LoadView {
  @ShowOne('Chi', () => PersonView) person!: PersonView;
  @ShowFlag('Se è in turno o reperibile ora') onDuty!: boolean;
}

export class TeamOnWallView extends LoadView {
  @ShowText('Gruppo; manca per le richieste che nessun gruppo ha ancora', 60, true) team?: string;
  @ShowOne('Nome', () => LocalizedView, true) name?: LocalizedView;
  @ShowNumber('Che nessuno ha preso') unassigned!: number;
  @ShowNumber('In attesa dell’utente o di terzi') waiting!: number;
  @ShowInstant('Apertura della più vecchia che non è in attesa', true) oldest?: string;
  @ShowMany('Chi è in turno, e chi ha richieste aperte del gruppo', () => PersonOnWallView, 500)
  people!: PersonOnWallView[];
}

/** D14 */
export class CampaignOnWallView extends LoadView {
  @ShowText('Campagna', 60) campaign!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowInstant('Quando si chiude; manca se non ha fine', true) closesAt?: string;
}

export class UrgentOnWallView {
  @ShowId('Allarme') id!: string;
  @ShowChoice('Perché', ['urgent', 'security']) kind!: string;
  @ShowText('Richiesta', 40) number!: string;
  @ShowInstant('Da quando') openedAt!: string;
}

export class WallView {
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowOne('In tutto', () => TeamOnWallView) totals!: TeamOnWallView;
  @ShowMany('Gruppi, nell’ordine della configurazione', () => TeamOnWallView, 500) teams!: TeamOnWallView[];
  @ShowMany('Assistenza dedicata aperta ora, nell’ordine della configurazione', () => CampaignOnWallView, 200)
  campaigns!: CampaignOnWallView[];
  @ShowMany('Allarmi a cui nessuno ha risposto, dal più vecchio', () => UrgentOnWallView, 50)
  urgent!: UrgentOnWallView[];
}
