import {
  ShowChoice,
  ShowDate,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowMap,
  ShowNumber,
  ShowText,
} from '../http/response.decorators.js';

export class SystemResultView {
  @ShowId('Id')
  id!: string;

  @ShowText('Codice di inventario', 60)
  code!: string;

  @ShowNumber('Versione, come nell’ETag')
  version!: number;
}

export class SystemView extends SystemResultView {
  @ShowChoice('In uso o dismesso', ['in-use', 'retired'])
  status!: string;

  @ShowText('Classe di sistemi', 60)
  class!: string;

  @ShowText('Nome', 200)
  name!: string;

  @ShowText('Dove si trova', 300)
  place!: string;

  @ShowText('Di quale ente', 200, true)
  organisation?: string;

  @ShowText('Di quale ufficio', 200, true)
  office?: string;

  @ShowText('CIG del contratto', 10, true)
  contract?: string;

  @ShowText('Fornitore', 200, true)
  supplier?: string;

  @ShowText('Numero di serie', 100, true)
  serial?: string;

  @ShowDate('Ultima verifica', true)
  lastCheck?: string;

  @ShowDate('Prossima verifica', true)
  nextCheck?: string;
}

export class SystemLinksView {
  @ShowText('Pagina successiva', 2000, true)
  next?: string;
}

export class SystemPageView {
  @ShowMany('Sistemi', () => SystemView, 100)
  items!: SystemView[];

  @ShowMap('Collegamenti')
  _links!: SystemLinksView;
}

export class SystemTicketView {
  @ShowText('Numero', 60)
  number!: string;

  @ShowText('Tipo', 60)
  kind!: string;

  @ShowText('Stato', 60)
  state!: string;

  @ShowText('Oggetto', 300)
  subject!: string;

  @ShowInstant('Aperta')
  openedAt!: string;
}

export class SystemRoundView {
  @ShowText('Piano di manutenzione', 60)
  plan!: string;

  @ShowDate('Giorno in cui è dovuta')
  due!: string;

  @ShowText('Richiesta', 60, true)
  ticket?: string;

  @ShowDate('Fatta', true)
  doneOn?: string;
}

export class SystemEventView {
  @ShowNumber('Numero')
  seq!: number;

  @ShowText('Che cosa è accaduto', 60)
  type!: string;

  @ShowInstant('Quando')
  at!: string;

  @ShowText('Chi', 300)
  by!: string;

  @ShowMap('Dati')
  data!: Readonly<Record<string, unknown>>;
}

export class WholeSystemView extends SystemView {
  @ShowMany('Richieste che lo riguardano, dalla più recente', () => SystemTicketView, 100)
  tickets!: SystemTicketView[];

  @ShowMany('Manutenzioni programmate', () => SystemRoundView, 100)
  rounds!: SystemRoundView[];

  @ShowMany('Che cosa è accaduto, dal più recente', () => SystemEventView, 100)
  events!: SystemEventView[];
}

export class ImportedView {
  @ShowNumber('Sistemi registrati')
  registered!: number;
}
