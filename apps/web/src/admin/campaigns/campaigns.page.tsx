import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useNow } from '../../time/use-now.js';
import { SectionEditor, type EditedSection } from '../configuration/section.editor.js';
import { Rows } from '../rows/rows.js';
import type { TermsWords } from '../service-levels/levels.draft.js';
import { useSpeech } from '../texts/index.js';
import { asCampaigns, newCampaign, stateOf, type CampaignDraft } from './campaign.draft.js';
import { CampaignFields } from './campaign.fields.js';
import '../admin.css';

/** Dedicated assistance: for whom, by which channels, from when to when (D14). */
export default function CampaignsPage() {
  const { t } = useSpeech();
  const words = useRead('/configuration/terms-words');
  return (
    <>
      <AreaHeading title={t('campaigns.title')} />
      <p className="sp-lead">{t('campaigns.text')}</p>
      <ReadState of={words}>
        {(shown) => (
          <SectionEditor section="campaigns" shape={asCampaigns}>
            {(edited) => <CampaignsEditor edited={edited} words={shown} />}
          </SectionEditor>
        )}
      </ReadState>
    </>
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
