import { usePortal } from '../../layout/portal.context.js';
import { useNow } from '../../time/use-now.js';
import type { EditedSection } from '../configuration/section.editor.js';
import { WordedSection } from '../configuration/worded.section.js';
import { Rows } from '../rows/rows.js';
import type { TermsWords } from '../service-levels/levels.draft.js';
import { useSpeech } from '../texts/index.js';
import { asCampaigns, newCampaign, stateOf, type CampaignDraft } from './campaign.draft.js';
import { CampaignFields } from './campaign.fields.js';
import '../admin.css';

/** Dedicated assistance: for whom, by which channels, from when to when (D14). */
export default function CampaignsPage() {
  const { t } = useSpeech();
  return (
    <WordedSection title={t('campaigns.title')} text={t('campaigns.text')} section="campaigns" shape={asCampaigns}>
      {(edited, words) => <CampaignsEditor edited={edited} words={words} />}
    </WordedSection>
  );
}

const MINUTE = 60_000;

function CampaignsEditor({ edited, words }: { edited: EditedSection<readonly CampaignDraft[]>; words: TermsWords }) {
  const { t, of } = useSpeech();
  const { zone } = usePortal();
  const now = useNow(MINUTE);
  const titleOf = (one: CampaignDraft, index: number): string => {
    const state = stateOf(one, zone, now);
    const name = of(one.name) || one.campaign || t('campaigns.new', { place: index + 1 });
    return state === null ? name : t(`campaigns.named.${state}`, { name });
  };
  return (
    <Rows
      {...{ name: 'campaigns', items: edited.value, change: edited.set, nameOf: titleOf, ordered: false }}
      add={{ text: t('campaigns.add'), make: newCampaign }}
      empty={t('campaigns.empty')}
    >
      {(campaign, index, set) => (
        <CampaignFields {...{ campaign, set, words }} base={String(index)} problems={edited.problems} />
      )}
    </Rows>
  );
}
