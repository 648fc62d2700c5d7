import { ListChoice } from '../../components/choice-field.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { usePortal } from '../../layout/portal.context.js';
import { saidBelow } from '../configuration/checked.problems.js';
import { BothLanguages } from '../rows/both-languages.js';
import { CodesField } from '../rows/codes.field.js';
import type { TermsWords } from '../service-levels/levels.draft.js';
import { codedOptions, factOf } from '../service-levels/terms.names.js';
import { useSpeech } from '../texts/index.js';
import {
  placeCode,
  placeOfCode,
  withDescription,
  withGroup,
  withPart,
  type CampaignDraft,
  type GroupsDraft,
} from './campaign.draft.js';

export interface CampaignFieldsProps {
  readonly campaign: CampaignDraft;
  /** Its place in the section. */
  readonly base: string;
  readonly words: TermsWords;
  readonly problems: readonly FormProblem[];
  readonly set: (campaign: CampaignDraft) => void;
}

const DATES = ['from', 'to'] as const;
const LINES = ['organisations', 'addresses', 'fiscalCodes', 'claims'] as const;

export function CampaignFields(props: CampaignFieldsProps) {
  const { campaign, base, words, problems, set } = props;
  const { t, of } = useSpeech();
  const { zone = '' } = usePortal();
  const field = (part: string) => ({ name: `${base}.${part}`, error: saidBelow(problems, `${base}.${part}`) });
  const known = (fact: string) => codedOptions(factOf(words.facts, fact)?.values ?? [], of);
  return (
    <>
      <TextField
        {...{ ...field('campaign'), label: t('campaigns.id'), help: t('campaigns.id.help'), required: true }}
        {...{ type: 'text', value: campaign.campaign, maxLength: 60 }}
        onChange={(id) => set({ ...campaign, campaign: id })}
      />
      <BothLanguages
        {...{ name: `${base}.name`, label: (language) => t(`campaigns.name.${language}`), required: true, problems }}
        {...{ value: campaign.name, maxLength: 300 }}
        onChange={(name) => set({ ...campaign, name })}
      />
      <BothLanguages
        {...{ name: `${base}.description`, label: (language) => t(`campaigns.description.${language}`) }}
        {...{ help: t('campaigns.description.help'), required: false, problems, type: 'textarea', maxLength: 20_000 }}
        value={campaign.description}
        onChange={(description) => set(withDescription(campaign, description))}
      />
      {DATES.map((date) => (
        <TextField
          key={date}
          {...{ ...field(date), label: t(`campaigns.${date}`), help: t(`campaigns.${date}.help`, { zone }) }}
          {...{ type: 'datetime-local', value: campaign[date] ?? '', required: date === 'from' }}
          onChange={(local) => set(withPart(campaign, { [date]: local === '' && date === 'to' ? undefined : local }))}
        />
      ))}
      <CodesField
        {...{ ...field('channels'), label: t('campaigns.channels'), help: t('campaigns.channels.help') }}
        {...{ required: true, values: campaign.channels, options: known('channelInstance') }}
        onChange={(channels) => set({ ...campaign, channels })}
      />
      <TopicsField {...props} />
      <GroupsFields {...props} />
      <ListChoice
        {...{ ...field('team'), label: t('campaigns.team'), help: t('campaigns.team.help'), required: false }}
        {...{ value: campaign.team ?? '', options: known('team') }}
        onChange={(team) => set(withPart(campaign, { team: team === '' ? undefined : team }))}
      />
    </>
  );
}

function TopicsField({ campaign, base, problems, set }: CampaignFieldsProps) {
  const { t, of } = useSpeech();
  const { classification } = usePortal();
  const options = classification.flatMap((area) => [
    { value: area.id, label: of(area.name) },
    ...area.topics.map((topic) => ({ value: `${area.id}/${topic.id}`, label: `${of(area.name)} › ${of(topic.name)}` })),
  ]);
  const name = `${base}.topics`;
  return (
    <CodesField
      {...{ name, label: t('campaigns.topics'), help: t('campaigns.topics.help'), required: false, options }}
      {...{ values: (campaign.topics ?? []).map(placeCode), error: saidBelow(problems, name) }}
      onChange={(codes) => set(withPart(campaign, { topics: codes.length === 0 ? undefined : codes.map(placeOfCode) }))}
    />
  );
}

/** Whom it is for: of any of these, and of none of them everybody. */
function GroupsFields({ campaign, base, problems, set, words }: CampaignFieldsProps) {
  const { t, of } = useSpeech();
  const field = (group: keyof GroupsDraft) => {
    const name = `${base}.groups.${group}`;
    return { name, label: t(`campaigns.${group}`), required: false, error: saidBelow(problems, name) };
  };
  const groups = campaign.groups ?? {};
  return (
    <>
      <p className="sp-help">{t('campaigns.groups')}</p>
      <CodesField
        {...{ ...field('userTypes'), values: groups.userTypes ?? [] }}
        options={codedOptions(factOf(words.facts, 'requesterGroup')?.values ?? [], of)}
        onChange={(values) => set(withGroup(campaign, 'userTypes', values))}
      />
      {LINES.map((group) => (
        <TextField
          key={group}
          {...{ ...field(group), help: t(`campaigns.${group}.help`), type: 'textarea', rows: 3 }}
          value={(groups[group] ?? []).join('\n')}
          onChange={(text) => set(withGroup(campaign, group, text === '' ? [] : text.split('\n')))}
        />
      ))}
    </>
  );
}
