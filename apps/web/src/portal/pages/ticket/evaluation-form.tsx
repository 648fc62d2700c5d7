import { useRef, useEffect } from 'react';
import { OutcomeNotice } from '../../../components/outcome-notice.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { useAction } from '../../../form/use-action.js';
import { useKept } from '../../../storage/use-kept.js';
import { usePortal } from '../../../layout/portal.context.js';
import { portalKey } from '../../portal.storage.js';
import { useSpeech } from '../../texts/later.js';
import { isHappy, NOTHING, readRating, scoresOf, type Rating } from '../../ticket/rating.js';
import type { EvaluationSeen } from './evaluation.js';
import { usePrivateApi } from './use-private-api.js';

export interface EvaluationFormProps {
  readonly seen: EvaluationSeen;
  readonly number: string;
  readonly token: string;
  readonly given: (answer: EvaluationSeen) => void;
}

/** Two steps: how it was; then what was good or bad, and a few words. What is chosen and typed survives a reload. */
export function EvaluationForm({ seen, number, token, given }: EvaluationFormProps) {
  const { t, of } = useSpeech();
  const { tenant } = usePortal();
  const api = usePrivateApi(token);
  const [rating, set, forget] = useKept<Rating>(portalKey(tenant, 'rating', number), NOTHING, readRating);
  const action = useAction(({ score, aspect, words }: Rating, key) => {
    const said = words.trim();
    const body = {
      score: score ?? 0,
      ...(aspect === null ? {} : { aspect }),
      ...(said === '' ? {} : { words: said }),
    };
    return api.post('/my-ticket/evaluation', { body, key });
  });
  const send = async () => {
    const ended = await action.run(rating);
    if (ended.kind !== 'done') return;
    forget();
    given(ended.answer);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id="evaluation" data-element="feedback-title">
        {of(seen.question)}
      </h2>
      <Scores scale={seen.scale} rating={rating} set={set} />
      {rating.score !== null && (
        <>
          <SecondStep seen={seen} rating={rating} set={set} />
          <ErrorSummary problems={action.problems} round={1} />
          <OutcomeNotice outcome={action.outcome} />
          <div className="sp-actions">
            <button type="submit" className="btn btn-primary" aria-disabled={action.busy}>
              {t('evaluation.send')}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

interface PartProps {
  readonly rating: Rating;
  readonly set: (rating: Rating) => void;
}

function Scores({ scale, rating, set }: PartProps & { scale: EvaluationSeen['scale'] }) {
  const { t } = useSpeech();
  return (
    <fieldset className="sp-scores">
      <legend className="sp-help">{t('evaluation.step', { step: 1 })}</legend>
      {scoresOf(scale).map(({ score, label, hook }) => (
        <label key={score} className={rating.score === score ? 'is-chosen' : ''}>
          <input
            type="radio"
            name="score"
            value={score}
            data-element={hook}
            checked={rating.score === score}
            onChange={() => set({ ...rating, score, aspect: null })}
          />
          <span>{t(label, { score })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SecondStep({ seen, rating, set }: PartProps & { seen: EvaluationSeen }) {
  const { t, of } = useSpeech();
  const step = useRef<HTMLFieldSetElement>(null);
  const which = isHappy(seen.scale, rating.score ?? 0) ? 'positive' : 'negative';
  const { question, answers } = seen[which];
  useEffect(() => {
    step.current?.scrollIntoView({ block: 'nearest' });
  }, [which]);
  return (
    <fieldset ref={step} className="sp-field" data-element={`feedback-rating-${which}`}>
      <legend>
        <span className="sp-label" data-element="feedback-rating-question">
          {of(question)}
        </span>
        <span className="sp-help d-block">{t('evaluation.step', { step: 2 })}</span>
      </legend>
      <div className="sp-radios">
        {answers.map(({ code, text }) => (
          <div className="form-check sp-radio" key={code}>
            <input
              type="radio"
              id={`aspect-${code}`}
              name="aspect"
              value={code}
              checked={rating.aspect === code}
              onChange={() => set({ ...rating, aspect: code })}
            />
            <label htmlFor={`aspect-${code}`} data-element="feedback-rating-answer">
              {of(text)}
            </label>
          </div>
        ))}
      </div>
      <label htmlFor="evaluation-words" className="sp-label">
        {t('evaluation.words')} <span className="sp-optional">{t('optional')}</span>
      </label>
      <input
        id="evaluation-words"
        type="text"
        name="words"
        className="form-control"
        maxLength={200}
        data-element="feedback-input-text"
        value={rating.words}
        onChange={(event) => set({ ...rating, words: event.target.value })}
      />
    </fieldset>
  );
}
