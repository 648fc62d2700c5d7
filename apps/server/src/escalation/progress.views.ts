import { ShowChoice, ShowInstant, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';

export class AskedView {
  @ShowText('Domanda', 2_000) question!: string;
  @ShowText('Risposta', 5_000) answer!: string;
}

export class ScreeningView {
  @ShowText('Prima diagnosi', 5_000) diagnosis!: string;
  @ShowMany('Che cosa si è già provato', 'string', 50) tried!: string[];
  @ShowMany('Che cosa si è già chiesto', () => AskedView, 50) asked!: AskedView[];
}

export class UrgencyView {
  @ShowText('Perché', 2_000) reason!: string;
  @ShowText('Chi', 200) by!: string;
  @ShowInstant('Quando') at!: string;
}

export class GivenView {
  @ShowText('Chi l’ha affidata', 200) by!: string;
  @ShowInstant('Quando') at!: string;
}

export class WhoView {
  @ShowText('Identificativo', 120) id!: string;
  @ShowText('Nome', 200) name!: string;
}

export class OnCallDecisionView {
  @ShowOne('Chi ha deciso', () => WhoView) by!: WhoView;
  @ShowText('Perché', 2_000) reason!: string;
  @ShowInstant('Quando') at!: string;
}

export class PagedView {
  @ShowOne('Chi è stato chiamato', () => WhoView) person!: WhoView;
  @ShowInstant('Quando') at!: string;
  @ShowInstant('Entro quando risponde') answerBy!: string;
}

export class OnCallAcknowledgedView {
  @ShowOne('Chi ha risposto', () => WhoView) by!: WhoView;
  @ShowInstant('Quando') at!: string;
}

export class OnCallView {
  @ShowChoice('A che punto è', ['requested', 'authorised', 'refused', 'paged', 'acknowledged', 'unanswered'])
  state!: string;
  @ShowText('Gruppo di cui si chiede il reperibile', 60) team!: string;
  @ShowText('Perché', 2_000) reason!: string;
  @ShowOne('Chi l’ha chiesto', () => WhoView) requestedBy!: WhoView;
  @ShowInstant('Quando') requestedAt!: string;
  @ShowOne('La decisione', () => OnCallDecisionView, true) decision?: OnCallDecisionView;
  @ShowMany('Chi è stato chiamato, in ordine', () => PagedView, 100) paged!: PagedView[];
  @ShowOne('La risposta', () => OnCallAcknowledgedView, true) acknowledged?: OnCallAcknowledgedView;
}
