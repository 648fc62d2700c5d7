import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { ReplayPart } from './replay.part.js';
import { RulesPart } from './rules.part.js';
import { useSpeech } from './texts/index.js';
import { TrialPart } from './trial.part.js';
import '../admin.css';

/** The rules in force, where a request would go, and what other rules would have changed (A1). */
export default function RoutingPage() {
  const { t } = useSpeech();
  const routing = useRead('/routing');
  return (
    <>
      <AreaHeading title={t('routing.title')} />
      <p className="sp-lead">{t('routing.text')}</p>
      <ReadState of={routing}>
        {(shown) => (
          <>
            <RulesPart routing={shown} />
            <TrialPart routing={shown} />
            <ReplayPart routing={shown} />
          </>
        )}
      </ReadState>
    </>
  );
}
