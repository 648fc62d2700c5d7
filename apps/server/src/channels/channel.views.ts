import { ShowId, ShowInstant, ShowMany, ShowMap, ShowText } from '../http/response.decorators.js';
import { ClockView } from '../tickets/ticket.views.js';

export class FormFieldView {
  @ShowText('Nome del campo', 60) name!: string;
  @ShowText('Tipo', 20) type!: string;
  @ShowText('Etichetta', 2000) label!: string;
}

export class FormView {
  @ShowText('Titolo', 2000) title!: string;
  @ShowText('Introduzione', 2000) intro!: string;
  @ShowMany('Campi propri del modulo', () => FormFieldView, 60) fields!: FormFieldView[];
  @ShowMany('Tipi di utente', 'string', 50) userTypes!: string[];
  @ShowMap('Limiti dei file') attachments!: Record<string, unknown>;
  @ShowMap('Informativa') privacy!: Record<string, unknown>;
}

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
