import { ATTEMPT_OUTCOMES, CALL_BACK_ENDS, CALL_STATES } from '@sportello/telephony';
import { FoundContactView } from '../contacts/contact-search.controller.js';
import { PeriodView } from '../figures/figures.views.js';
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
import { LinksView, LocalizedView } from '../tickets/ticket.views.js';

export class LineView {
  @ShowText('Canale della linea', 60) instance!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
}

export class CallView {
  @ShowId('Identificativo') id!: string;
  @ShowOne('Linea', () => LineView) line!: LineView;
  @ShowChoice('Stato', CALL_STATES) state!: string;
  @ShowText('Numero di chi chiama; manca se è nascosto', 60, true) number?: string;
  @ShowText('Numero composto', 60, true) dialled?: string;
  @ShowText('Coda del centralino', 60, true) queue?: string;
  @ShowChoice('Lingua in cui servire', ['it', 'en'], true) language?: string;
  @ShowInstant('Quando è cominciata') at!: string;
  @ShowInstant('Quando si è risposto', true) answeredAt?: string;
  @ShowInstant('Quando è finita', true) endedAt?: string;
  @ShowNumber('Secondi di attesa, se si è risposto', 2_147_483_647, true) waited?: number;
  @ShowText('Richiesta nata dalla chiamata', 40, true) ticket?: string;
}

export class CallPageView {
  @ShowMany('Chiamate, dalla più recente', () => CallView, 100) items!: CallView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

/** The caller’s card (A7, E3). */
export class CallerCardView extends CallView {
  @ShowFlag('La linea serve solo alcuni argomenti (D5)') limited!: boolean;
  @ShowMany('Chi ha già chiesto da questo numero, prima chi ha richieste aperte', () => FoundContactView, 10)
  callers!: FoundContactView[];
}

export class CurrentCallsView {
  @ShowMany('Chiamate al proprio telefono, dalla più recente', () => CallerCardView, 5) items!: CallerCardView[];
}

export class WaitingCallBackView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Perché: promessa su una richiesta, o chiamata persa', ['ticket', 'missed-call']) kind!: string;
  @ShowText('Richiesta', 40, true) ticket?: string;
  @ShowText('Oggetto', 300, true) subject?: string;
  @ShowText('Stato della richiesta', 40, true) state?: string;
  @ShowText('Chi ha chiesto', 200, true) name?: string;
  @ShowText('Numero da chiamare', 60, true) phone?: string;
  @ShowText('Gruppo che richiama', 60, true) team?: string;
  @ShowOne('Linea su cui ha chiamato', () => LineView, true) line?: LineView;
  @ShowText('Coda del centralino', 60, true) queue?: string;
  @ShowChoice('Lingua', ['it', 'en'], true) language?: string;
  @ShowInstant('Da quando') askedAt!: string;
  @ShowInstant('Entro quando richiamare') dueAt!: string;
  @ShowFlag('Il termine è passato') overdue!: boolean;
  @ShowInstant('Da quando il termine è vicino, cioè dal primo avviso; manca se non si avvisa', true) soonFrom?: string;
  @ShowNumber('Quante volte ha chiamato senza risposta') missed!: number;
  @ShowNumber('Tentativi di richiamare') attempts!: number;
  @ShowChoice('Come è andato l’ultimo', ATTEMPT_OUTCOMES, true) lastOutcome?: string;
}

export class CallBackPageView {
  @ShowMany('Richiamate, da quella da fare prima', () => WaitingCallBackView, 100) items!: WaitingCallBackView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class AttemptView {
  @ShowId('Identificativo') id!: string;
  @ShowNumber('Tentativi') attempts!: number;
  @ShowChoice('Perché non serve più; manca se va ancora fatta', CALL_BACK_ENDS, true) ended?: string;
}

export class LineFiguresView {
  @ShowOne('Linea', () => LineView) line!: LineView;
  @ShowNumber('Chiamate') calls!: number;
  @ShowNumber('A cui si è risposto') answered!: number;
  @ShowNumber('Perse') missed!: number;
  @ShowNumber('Secondi entro cui rispondere, se fissati', 2_147_483_647, true) within?: number;
  @ShowNumber('Risposte entro il tempo fissato', 2_147_483_647, true) inTime?: number;
  @ShowNumber('Secondi di attesa: metà delle volte di meno', 2_147_483_647, true) median?: number;
  @ShowNumber('Secondi di attesa: 95 volte su 100 di meno', 2_147_483_647, true) most?: number;
  @ShowNumber('Secondi di attesa: la più lunga', 2_147_483_647, true) longest?: number;
}

export class AnsweringView {
  @ShowOne('Periodo delle chiamate', () => PeriodView) period!: PeriodView;
  @ShowMany('Ogni linea che ha ricevuto chiamate', () => LineFiguresView, 100) lines!: LineFiguresView[];
}
