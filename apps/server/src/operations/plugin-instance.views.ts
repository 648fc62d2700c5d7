import { BooleanField, SectionField, TextField } from '../http/field.decorators.js';
import {
  ShowChoice,
  ShowFlag,
  ShowInstant,
  ShowMany,
  ShowMap,
  ShowNumber,
  ShowText,
} from '../http/response.decorators.js';

export class InstanceActionView {
  @ShowText('Istanza', 60) instance!: string;
  @ShowChoice('Che cosa è stato fatto', ['enabled', 'disabled', 'restarted', 'saved']) done!: string;
  @ShowNumber('Revisione della configurazione', undefined, true) revision?: number;
}

export class InstanceView {
  @ShowText('Istanza', 60) instance!: string;
  @ShowText('Plugin', 60) plugin!: string;
  @ShowText('Versione del plugin', 60, true) version?: string;
  @ShowChoice('A che cosa serve', ['channel', 'rule', 'notifier', 'supplier']) use!: string;
  @ShowFlag('Se è accesa') enabled!: boolean;
  @ShowChoice('Dove gira', ['in-process', 'worker']) isolation!: string;
  @ShowMany('Punti che serve', 'string', 20) points!: string[];
  @ShowNumber('Revisione in vigore, da ripetere in If-Match') revision!: number;
  @ShowMap('Impostazioni; dei segreti, il riferimento') settings!: Record<string, unknown>;
  @ShowMap('JSON Schema delle impostazioni', true) schema?: Record<string, unknown>;
}

export class InstanceCheckRequest {
  @SectionField({ description: 'Impostazioni da provare; se mancano, quelle in vigore', optional: true })
  settings?: Record<string, unknown>;
}

export class InstanceSettingsRequest {
  @SectionField({ description: 'Le nuove impostazioni, tutte' })
  settings!: Record<string, unknown>;

  @BooleanField({ description: 'Salva senza prova, quando il servizio esterno non risponde', optional: true })
  unchecked?: boolean;
}

export class SettingProblemView {
  @ShowText('Impostazione', 500) field!: string;
  @ShowText('Codice', 100) code!: string;
  @ShowText('Che cosa non va', 1000) message!: string;
}

export class InstanceCheckView {
  @ShowText('Istanza', 60) instance!: string;
  @ShowChoice('Esito: `works`, `invalid` se non sono state provate, altrimenti il tipo di errore', [
    ...['works', 'invalid', 'auth', 'config', 'transient', 'permanent', 'poison', 'invalid-input'],
  ])
  verdict!: string;
  @ShowMany('Problemi, campo per campo', () => SettingProblemView, 200) problems!: SettingProblemView[];
}

/** Characters of a sample: bodies of the other side, with a small attachment perhaps. */
const LONGEST_SAMPLE = 200_000;

export class PushTrialRequest {
  @SectionField({ description: 'Impostazioni da provare; se mancano, quelle in vigore', optional: true })
  settings?: Record<string, unknown>;

  @TextField({
    description: 'Un esempio di ciò che invierebbe l’altro sistema, così com’è',
    max: LONGEST_SAMPLE,
    min: 1,
  })
  sample!: string;
}

export class TriedFieldView {
  @ShowText('Campo', 200) field!: string;
  @ShowChoice(
    'Che cosa ne sarebbe: `taken` preso; `absent` niente; `passed-over` preso e tralasciato, perché l’ente non lo conosce; `wrong` da correggere',
    ['taken', 'absent', 'passed-over', 'wrong'],
  )
  state!: string;
  @ShowText('Il valore', 1000, true) value?: string;
  @ShowText('Che cosa non va', 4000, true) message?: string;
}

export class PushTrialView {
  @ShowText('Istanza', 60) instance!: string;
  @ShowChoice(
    '`accepted` diventerebbe una richiesta; `refused` sarebbe respinto; `untried` le impostazioni non vanno',
    [...['accepted', 'refused', 'untried']],
  )
  outcome!: string;
  @ShowMany('Campo per campo', () => TriedFieldView, 400) fields!: TriedFieldView[];
  @ShowMany('Che cosa non va nelle impostazioni', () => SettingProblemView, 200) problems!: SettingProblemView[];
}

export class LogLineView {
  @ShowInstant('Quando') at!: string;
  @ShowChoice('Livello', ['debug', 'info', 'warn', 'error']) level!: string;
  @ShowText('Messaggio', 2000) message!: string;
  @ShowMap('Fatti, senza segreti') facts!: Record<string, unknown>;
}

export class InstanceLogView {
  @ShowText('Istanza', 60) instance!: string;
  @ShowMany('Le righe più recenti, dalla più vecchia', () => LogLineView, 200) lines!: LogLineView[];
}
