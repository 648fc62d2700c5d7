import { TASK_EVENTS } from '@sportello/escalation';
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
import { AttachmentView, LinksView } from '../tickets/ticket.views.js';
import { SharedTaskView, TaskEventView, TaskResultView } from './task.views.js';

export class TaskEventPageView {
  @ShowMany('Storia, dal primo evento', () => TaskEventView, 100) items!: TaskEventView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class FeedEventView {
  @ShowText('Posizione tra tutti gli eventi del fornitore', 15) cursor!: string;
  @ShowId('Compito') task!: string;
  @ShowText('Numero del compito', 60) number!: string;
  @ShowNumber('Progressivo nella storia del compito') seq!: number;
  @ShowChoice('Che cosa è successo', Object.keys(TASK_EVENTS)) type!: string;
  @ShowInstant('Quando') at!: string;
  @ShowText('Chi', 300) by!: string;
  @ShowText('Che cosa ha detto', 1_000_000) text!: string;
}

export class FeedView {
  @ShowMany('Eventi, nell’ordine in cui sono diventati tali', () => FeedEventView, 100) items!: FeedEventView[];
  @ShowText('Da ripetere la prossima volta: da lì in poi nulla si perde e nulla si ripete', 15) cursor!: string;
  @ShowFlag('Se ce ne sono già altri: allora si chieda subito') more!: boolean;
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class AttachedView extends TaskResultView {
  @ShowMany('File aggiunti', () => AttachmentView, 20) attachments!: AttachmentView[];
}

export class ExportLinksView {
  @ShowText('Lo stato', 2048) self!: string;
  @ShowText('Il risultato, quando c’è', 2048, true) result?: string;
}

export class ExportView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Stato', ['queued', 'done', 'failed']) state!: string;
  @ShowInstant('Quando è stata chiesta') requestedAt!: string;
  @ShowInstant('Compiti affidati da') from!: string;
  @ShowInstant('Compiti affidati prima di') to!: string;
  @ShowInstant('Quando è finita', true) endedAt?: string;
  @ShowNumber('Quanti compiti contiene', 2_147_483_647, true) tasks?: number;
  @ShowChoice('Se chi l’ha chiesta ha preso la risposta', ['queued', 'delivered', 'failed'], true) reply?: string;
  @ShowText('Perché la risposta non è stata presa', 500, true) replyError?: string;
  @ShowOne('Collegamenti', () => ExportLinksView) _links!: ExportLinksView;
}

export class ExportedTaskView extends SharedTaskView {
  @ShowMany('Storia', () => TaskEventView, 10_000) events!: TaskEventView[];
  @ShowMany('File', () => AttachmentView, 1000) attachments!: AttachmentView[];
}

export class ExportResultView {
  @ShowMany('Compiti, dal primo affidato', () => ExportedTaskView, 1_000_000) items!: ExportedTaskView[];
}
