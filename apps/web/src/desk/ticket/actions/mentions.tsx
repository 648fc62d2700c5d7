import { useRead } from '../../../api/use-read.js';
import type { FieldProps } from '../../../components/field.js';
import type { Place } from './action.js';
import { ManyField } from './many-field.js';

export interface MentionsProps extends FieldProps {
  readonly place: Place;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Colleagues whom an internal note is for: those who may see this ticket. */
export function Mentions({ place, ...field }: MentionsProps) {
  const people = useRead('/tickets/{number}/mentionable', { path: { number: place.ticket.number } });
  const options = (people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return options.length === 0 ? null : <ManyField {...field} options={options} />;
}
