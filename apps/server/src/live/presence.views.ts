import { ShowChoice, ShowInstant, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';

export class PresentPersonView {
  @ShowText('Identificativo', 400) id!: string;
  @ShowText('Nome', 200) name!: string;
}

export class PresentView {
  @ShowOne('Chi', () => PresentPersonView) person!: PresentPersonView;
  @ShowChoice('Che cosa fa', ['viewing', 'answering', 'gone']) doing!: string;
  @ShowInstant('Fino a quando vale, se non lo ripete') until!: string;
}

export class PresenceView {
  @ShowMany('Chi altro ha aperto la richiesta', () => PresentView, 20) present!: PresentView[];
}
