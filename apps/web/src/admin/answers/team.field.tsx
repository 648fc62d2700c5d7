import { useRead } from '../../api/use-read.js';
import { ListChoice } from '../../components/choice-field.js';
import { TextField } from '../../components/text-field.js';
import { useSession } from '../../staff/session/session.context.js';
import { useSpeech } from '../texts/index.js';

export interface TeamFieldProps {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (team: string) => void;
}

/** The team an answer is for: chosen by name by whoever may read the words of the desk, else written as its code. */
export function TeamField(props: TeamFieldProps) {
  const { t } = useSpeech();
  const teams = useTeams();
  const label = t('answers.team');
  if (teams.length === 0)
    return <TextField {...props} type="text" required={false} label={label} help={t('answers.team.code')} />;
  const known = teams.some(({ value }) => value === props.value);
  const options = known || props.value === '' ? teams : [...teams, { value: props.value, label: props.value }];
  return <ListChoice {...{ ...props, options, label }} required={false} help={t('answers.team.help')} />;
}

/** Teams by code and name; none for whoever may not read them. */
export function useTeams(): readonly { readonly value: string; readonly label: string }[] {
  const { of } = useSpeech();
  const { may } = useSession();
  const { data } = useRead('/vocabulary', undefined, { enabled: may('ticket.read'), staleTime: 600_000 });
  return (data?.teams ?? []).map(({ code, name }) => ({ value: code, label: of(name) }));
}
