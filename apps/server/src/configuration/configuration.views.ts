import { EDITABLE_SECTIONS } from '@sportello/tenancy';
import { ActorView } from '../audit/audit.views.js';
import {
  ShowChoice,
  ShowFlag,
  ShowInstant,
  ShowJson,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { SettingProblemView } from '../operations/plugin-instance.views.js';
import { LinksView } from '../tickets/ticket.views.js';

export class RevisionView {
  @ShowNumber('Numero, da 1') revision!: number;
  @ShowInstant('Da quando vale') effectiveFrom!: string;
  @ShowInstant('Quando è stata fatta') appliedAt!: string;
  @ShowOne('Chi l’ha fatta', () => ActorView) by!: ActorView;
  @ShowChoice('Da un file, o da una modifica sul sistema in funzione', ['file', 'edit']) origin!: string;
  @ShowText('Perché, se è stato detto', 500) reason!: string;
  @ShowMany('Sezioni cambiate rispetto a prima', 'string', 100) sections!: string[];
  @ShowNumber('La revisione precedente a cui si è tornati', undefined, true) restores?: number;
  @ShowFlag('Se è quella in vigore') inForce!: boolean;
}

export class RevisionPageView {
  @ShowNumber('La revisione in vigore, da ripetere in If-Match') revision!: number;
  @ShowMany('Le revisioni, dalla più recente', () => RevisionView, 100) items!: RevisionView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class ConfigurationChangeView {
  @ShowText('Dove, ad esempio calendars.office.holidays.local[06-29]', 2000) path!: string;
  @ShowChoice('Che cosa è successo', ['added', 'removed', 'changed', 'moved']) kind!: string;
  @ShowJson('Com’era; manca se è troppo lungo o se non c’era', true) before?: unknown;
  @ShowJson('Com’è; manca se è troppo lungo o se non c’è più', true) after?: unknown;
}

export class ChangesView {
  @ShowNumber('La revisione di partenza; 0 se non ce n’è una prima') since!: number;
  @ShowNumber('La revisione di arrivo') revision!: number;
  @ShowMany('Le differenze', () => ConfigurationChangeView, 500) changes!: ConfigurationChangeView[];
  @ShowFlag('Se ce ne sono altre oltre a queste') more!: boolean;
}

export class SectionsView {
  @ShowNumber('La revisione in vigore, da ripetere in If-Match') revision!: number;
  @ShowMany('Nomi delle sezioni che si modificano qui', 'string', 100) sections!: string[];
}

export class ScheduledView {
  @ShowNumber('Revisione') revision!: number;
  @ShowInstant('Da quando vale') effectiveFrom!: string;
}

export class SectionView {
  @ShowChoice('Sezione', EDITABLE_SECTIONS) section!: string;
  @ShowNumber('La revisione letta, da ripetere in If-Match') revision!: number;
  @ShowJson('Il contenuto; manca se la sezione non c’è', true) value?: unknown;
  @ShowMany('Quando la sezione in vigore cambierà, per ciò che è già in programma', () => ScheduledView, 100)
  scheduled!: ScheduledView[];
}

export class SectionCheckView {
  @ShowChoice('Sezione', EDITABLE_SECTIONS) section!: string;
  @ShowNumber('La revisione in vigore in quella data, con cui è stata confrontata; da ripetere in If-Match')
  revision!: number;
  @ShowFlag('Se sarebbe accettata') valid!: boolean;
  @ShowMany('Che cosa non va, punto per punto', () => SettingProblemView, 200) problems!: SettingProblemView[];
  @ShowMany('Che cosa cambierebbe', () => ConfigurationChangeView, 500) changes!: ConfigurationChangeView[];
  @ShowFlag('Se cambierebbe altro oltre a questo') more!: boolean;
}

export class ConfigurationSavedView {
  @ShowChoice('Esito: `unchanged` se era già così', ['applied', 'unchanged']) outcome!: string;
  @ShowNumber('La revisione che ne è nata, o quella che c’era già') revision!: number;
  @ShowInstant('Da quando vale') effectiveFrom!: string;
}
