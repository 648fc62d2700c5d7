import {
  ShowChoice,
  ShowFlag,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { ClockView, LocalizedView } from '../tickets/ticket.views.js';

export class StretchView {
  @ShowInstant('Dal') from!: string;
  @ShowInstant('Al') to!: string;
  @ShowFlag('Se il tempo conta') counted!: boolean;
  @ShowNumber('Secondi di servizio contati') seconds!: number;
  @ShowText('Perché: orario, festivo, chiusura, sospensione, attesa…', 60) reason!: string;
}

export class TermChangeView {
  @ShowInstant('Quando') at!: string;
  @ShowText('Termine di prima', 20) from!: string;
  @ShowText('Termine di dopo', 20) to!: string;
  @ShowText('Regola che lo dà', 60) rule!: string;
}

export class ReachedStepView {
  @ShowText('Passo: avviso a una percentuale del termine, o scadenza', 40) step!: string;
  @ShowInstant('Quando il termine ci è arrivato') stepAt!: string;
  @ShowInstant('Quando è stato rilevato') at!: string;
}

export class ExplainedClockView extends ClockView {
  @ShowNumber('Corsa: più di una per i termini che si ripetono') run!: number;
  @ShowText('Regola della politica', 60) rule!: string;
  @ShowNumber('Revisione sotto cui è stato fissato (B13)') revision!: number;
  @ShowText('Calendario che conta', 60) calendar!: string;
  @ShowText('Termine: 30m, 8h, 5d…', 20) target!: string;
  @ShowInstant('Quando è stato chiesto') requestedAt!: string;
  @ShowNumber('Secondi di servizio del termine') targetSeconds!: number;
  @ShowNumber('Secondi di servizio contati') elapsedSeconds!: number;
  @ShowNumber('Secondi di servizio che restano') remainingSeconds!: number;
  @ShowFlag('Se il termine è superato') late!: boolean;
  @ShowMany('Cambi di termine', () => TermChangeView, 100) changes!: TermChangeView[];
  @ShowMany('Che cosa ha contato e che cosa no, senza vuoti', () => StretchView, 10_000) stretches!: StretchView[];
  @ShowMany('Avvisi e scadenze rilevati', () => ReachedStepView, 1000) steps!: ReachedStepView[];
  @ShowOne('Lo stesso in parole, una frase per riga', () => LocalizedView) text!: LocalizedView;
}

export class TicketClocksView {
  @ShowText('Numero', 40) number!: string;
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowMany('Termini', () => ExplainedClockView, 50) clocks!: ExplainedClockView[];
}

export class SuspensionView {
  @ShowText('Calendario', 60) calendar!: string;
  @ShowText('Primo giorno, AAAA-MM-GG', 10) from!: string;
  @ShowText('Ultimo giorno, compreso', 10) to!: string;
  @ShowText('Motivo', 60) reason!: string;
  @ShowOne('Il motivo in parole', () => LocalizedView) label!: LocalizedView;
  @ShowText('Giorno dell’annuncio agli utenti', 10, true) announcedOn?: string;
}

export class SuspensionsView {
  @ShowNumber('Revisione della configurazione in vigore') revision!: number;
  @ShowMany('Sospensioni', () => SuspensionView, 1000) items!: SuspensionView[];
}

export class AnnouncedView {
  @ShowChoice('Esito', ['applied', 'unchanged']) outcome!: string;
  @ShowNumber('Revisione della configurazione') revision!: number;
}
