import { ShowFlag, ShowId, ShowInstant, ShowMany, ShowMap, ShowNumber, ShowText } from '../http/response.decorators.js';
import { ClockView } from '../tickets/ticket.views.js';

export class FormOptionView {
  @ShowText('Valore', 200) value!: string;
  @ShowText('Etichetta', 2000) label!: string;
}

export class FormFieldView {
  @ShowText('Nome del campo', 60) name!: string;
  @ShowText('Tipo', 20) type!: string;
  @ShowText('Etichetta', 2000) label!: string;
  @ShowFlag('Se va compilato') required!: boolean;
  @ShowText('Aiuto', 2000, true) help?: string;
  @ShowNumber('Caratteri al massimo', 1_000_000, true) maxLength?: number;
  @ShowMany('Scelte', () => FormOptionView, 200, true) options?: FormOptionView[];
  @ShowMap('Quando viene chiesto (D1)', true) showWhen?: Record<string, unknown>;
}

/** How a form describes itself. A plugin describes its own channel and may say more: the document leaves these two open. */
export class FormView {
  @ShowText('Titolo', 2000) title!: string;
  @ShowText('Introduzione', 2000) intro!: string;
  @ShowMany('Campi propri del modulo', () => FormFieldView, 60) fields!: FormFieldView[];
  @ShowMany('Tipi di utente', 'string', 50) userTypes!: string[];
  @ShowText('Telefono: hidden, optional o required', 20, true) phone?: string;
  @ShowText('Ente o struttura: hidden, optional o required', 20, true) organisation?: string;
  @ShowText('Classificazione: hidden, optional o required', 20, true) classification?: string;
  @ShowNumber('Caratteri del testo al massimo', 1_000_000, true) textMaxLength?: number;
  @ShowMap('Limiti dei file') attachments!: Record<string, unknown>;
  @ShowMap('Informativa') privacy!: Record<string, unknown>;
}

/** Answers whose shape a plugin decides in part. */
export const OPEN_VIEWS = [FormView.name, FormFieldView.name];

export class PushRegisteredView {
  @ShowText('Numero della richiesta', 40) number!: string;
  @ShowText('Chiave della pagina privata', 4096) token!: string;
  @ShowText('Pagina privata', 4096) link!: string;
  @ShowInstant('Quando è stata registrata') openedAt!: string;
  @ShowMany('Termini', () => ClockView, 20) clocks!: ClockView[];
}

export class PushAcceptedView {
  @ShowId('Ricevuta') receipt!: string;
}
