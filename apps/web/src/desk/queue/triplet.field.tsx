import type { Area, Choice } from '../../api/types.js';
import { ListChoice } from '../../components/choice-field.js';
import { useSpeech } from './texts/index.js';
import type { Triplet } from './names.js';

export interface TripletFieldProps {
  readonly areas: readonly Area[];
  readonly value: Triplet;
  readonly change: (changed: { area: string; topic: string; subtopic: string }) => void;
  readonly error?: string | undefined;
  readonly required: boolean;
}

/** Area, topic and subtopic, one after the other, each with the help of what was chosen (B7). */
export function TripletField({ areas, value, change, error, required }: TripletFieldProps) {
  const { t, of } = useSpeech();
  const { area = '', topic = '', subtopic = '' } = value;
  const inArea = areas.find(({ id }) => id === area);
  const inTopic = inArea?.topics.find(({ id }) => id === topic);
  const last = inTopic?.subtopics.find(({ id }) => id === subtopic);
  const options = (items: readonly Choice[]) => items.map(({ id, name }) => ({ value: id, label: of(name) }));
  const helpOf = (chosen: Choice | undefined) => (chosen?.help ? of(chosen.help) : undefined);
  return (
    <fieldset className="sp-group sp-triplet">
      <legend>{t('triplet.title')}</legend>
      <ListChoice
        {...{ name: 'area', label: t('triplet.area'), required, value: area, error }}
        help={helpOf(inArea)}
        options={options(areas)}
        onChange={(next) => change({ area: next, topic: '', subtopic: '' })}
      />
      {inArea !== undefined && inArea.topics.length > 0 && (
        <ListChoice
          {...{ name: 'topic', label: t('triplet.topic'), required: false, value: topic }}
          help={helpOf(inTopic)}
          options={options(inArea.topics)}
          onChange={(next) => change({ area, topic: next, subtopic: '' })}
        />
      )}
      {inTopic !== undefined && inTopic.subtopics.length > 0 && (
        <ListChoice
          {...{ name: 'subtopic', label: t('triplet.subtopic'), required: false, value: subtopic }}
          help={helpOf(last)}
          options={options(inTopic.subtopics)}
          onChange={(next) => change({ area, topic, subtopic: next })}
        />
      )}
    </fieldset>
  );
}
