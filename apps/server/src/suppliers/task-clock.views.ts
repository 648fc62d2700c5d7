import { AGREEMENTS } from '@sportello/escalation';
import {
  ShowChoice,
  ShowFlag,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { StretchView } from '../terms/terms.views.js';
import { LocalizedView } from '../tickets/ticket.views.js';

/** The clock of a task as it stands, and why (B10). */
export class TaskClockView {
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowChoice('Che cosa vincola al termine', Object.keys(AGREEMENTS)) agreement!: string;
  @ShowText('Contratto (CIG)', 10, true) contract?: string;
  @ShowText('Calendario che conta', 60) calendar!: string;
  @ShowText('Termine: 30m, 8h, 5d…', 20) target!: string;
  @ShowChoice('Come sta', ['running', 'paused', 'stopped', 'cancelled']) status!: string;
  @ShowInstant('Da quando conta') startedAt!: string;
  @ShowInstant('Scadenza; manca finché un’attesa non la lascia conoscere', true) dueAt?: string;
  @ShowNumber('Secondi di servizio del termine') targetSeconds!: number;
  @ShowNumber('Secondi di servizio contati') elapsedSeconds!: number;
  @ShowNumber('Secondi di servizio che restano') remainingSeconds!: number;
  @ShowFlag('Se il termine è superato') late!: boolean;
  @ShowMany('Che cosa ha contato e che cosa no, senza vuoti', () => StretchView, 10_000) stretches!: StretchView[];
  @ShowOne('Lo stesso in parole, una frase per riga', () => LocalizedView) text!: LocalizedView;
}
