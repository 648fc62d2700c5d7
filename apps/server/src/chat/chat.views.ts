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

export class ChatFilesView {
  @ShowNumber('File in una conversazione, al massimo', 20) max!: number;
  @ShowNumber('Byte di un file, al massimo') maxBytes!: number;
  @ShowMany('Tipi di file ammessi', 'string', 100) mediaTypes!: string[];
}

export class ChatPrivacyView {
  @ShowText('Informativa', 4000) label!: string;
  @ShowText('Collegamento', 2048, true) link?: string;
}

/** What a page needs to know before somebody writes. */
export class ChatView {
  @ShowText('Saluto', 4000) greeting!: string;
  @ShowText('Nome dell’assistente automatico, se risponde per primo', 100, true) bot?: string;
  @ShowFlag('Se adesso ci sono operatori') open!: boolean;
  @ShowInstant('Prossima apertura', true) nextOpening?: string;
  @ShowText('Che cosa si dice fuori orario', 4000) closed!: string;
  @ShowNumber('Conversazioni in attesa di un operatore') waiting!: number;
  @ShowNumber('Caratteri di un messaggio, al massimo', 4000) textMaxLength!: number;
  @ShowOne('File', () => ChatFilesView) files!: ChatFilesView;
  @ShowOne('Informativa', () => ChatPrivacyView) privacy!: ChatPrivacyView;
}

export class ChatLineSeqView {
  @ShowNumber('Numero del messaggio') seq!: number;
}

export class ChatOperatorView {
  @ShowText('Identificativo', 400) id!: string;
  @ShowText('Nome', 200) name!: string;
}

export class ChatAtDeskView {
  @ShowId('Conversazione') chat!: string;
  @ShowText('Canale', 60) instance!: string;
  @ShowChoice('Lingua', ['it', 'en']) language!: string;
  @ShowChoice('Stato', ['queued', 'live']) state!: string;
  @ShowText('Chi chiede', 1000) name!: string;
  @ShowText('Numero della richiesta', 40, true) ticket?: string;
  @ShowFlag('Se chi chiede è collegato') present!: boolean;
  @ShowOne('Chi risponde', () => ChatOperatorView, true) operator?: ChatOperatorView;
  @ShowInstant('Da quando aspetta') since!: string;
  @ShowNumber('Numero dell’ultimo messaggio') last!: number;
}

export class ChatQueueView {
  @ShowMany('In attesa, nell’ordine in cui sono arrivate, e in corso', () => ChatAtDeskView, 200)
  items!: ChatAtDeskView[];
}
