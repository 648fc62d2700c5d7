import { NOTICE_OCCASIONS, type NoticeOccasion } from '@sportello/tenancy';
import { ChoiceField, PartField, TextField } from '../http/field.decorators.js';

export class LineInBothRequest {
  @TextField({ description: 'In italiano', min: 1, max: 300 })
  it!: string;

  @TextField({ description: 'In inglese', min: 1, max: 300 })
  en!: string;
}

export class TextInBothRequest {
  @TextField({ description: 'In italiano', min: 1, max: 20_000 })
  it!: string;

  @TextField({ description: 'In inglese', min: 1, max: 20_000 })
  en!: string;
}

export class NoticeTemplateRequest {
  @PartField({ description: 'Oggetto, con il segnaposto {number}', type: () => LineInBothRequest })
  subject!: LineInBothRequest;

  @PartField({ description: 'Testo, con i segnaposto {number} e {link}', type: () => TextInBothRequest })
  text!: TextInBothRequest;
}

export class NoticePreviewRequest {
  @ChoiceField({ description: 'Occasione dell’avviso', of: NOTICE_OCCASIONS })
  occasion!: NoticeOccasion;

  @ChoiceField({ description: 'Lingua', of: ['it', 'en'] })
  language!: 'it' | 'en';

  @TextField({
    description: 'Numero di una richiesta; se manca, una di esempio',
    min: 1,
    max: 40,
    pattern: /^[A-Za-z0-9-]+$/,
    optional: true,
  })
  ticket?: string;

  @PartField({
    description: 'Parole da provare al posto di quelle in vigore',
    type: () => NoticeTemplateRequest,
    optional: true,
  })
  template?: NoticeTemplateRequest;
}
