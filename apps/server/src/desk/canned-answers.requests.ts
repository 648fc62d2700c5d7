import { PLACEHOLDERS } from '@sportello/desk';
import { CodeField, PartField, TextField } from '../http/field.decorators.js';

export class NameInBothInput {
  @TextField({ description: 'In italiano', min: 1, max: 120 })
  it!: string;

  @TextField({ description: 'In inglese', min: 1, max: 120 })
  en!: string;
}

export class TextInBothInput {
  @TextField({ description: 'In italiano', min: 1, max: 10_000 })
  it!: string;

  @TextField({ description: 'In inglese', min: 1, max: 10_000 })
  en!: string;
}

export class CannedAnswerRequest {
  @CodeField({ description: 'Gruppo a cui serve; se manca, tutti', optional: true })
  team?: string;

  @PartField({ description: 'Nome, per chi la cerca', type: () => NameInBothInput })
  name!: NameInBothInput;

  @PartField({
    description: `Testo; tra doppie graffe può nominare ${PLACEHOLDERS.join(', ')}`,
    type: () => TextInBothInput,
  })
  text!: TextInBothInput;
}

export class CannedAnswersQuery {
  @CodeField({ description: 'Solo quelle che servono a questo gruppo', optional: true })
  team?: string;
}
