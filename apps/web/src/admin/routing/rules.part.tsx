import { Link } from 'react-router';
import { DataTable, type Column } from '../../components/data-table.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { nameIn, type Routing } from './routing.names.js';
import { useSpeech } from './texts/index.js';

type Rule = Routing['rules'][number];

/** How it is decided today: the rules in their order, and who gets what none of them decides. */
export function RulesPart({ routing }: { routing: Routing }) {
  const { t, of } = useSpeech();
  const columns = useColumns(routing.rules);
  return (
    <section aria-labelledby="rules" className="sp-part">
      <h2 id="rules">{t('routing.rules')}</h2>
      <dl className="sp-facts">
        <div>
          <dt>{t('routing.strategy')}</dt>
          <dd>{t(`routing.strategy.${routing.strategy}`)}</dd>
        </div>
        <div>
          <dt>{t('routing.fallback')}</dt>
          <dd>{nameIn(routing.teams, routing.fallback, of)}</dd>
        </div>
      </dl>
      <DataTable
        {...{ caption: t('routing.rules'), captioned: false, columns, rows: routing.rules }}
        empty={t('routing.rules.empty')}
        keyOf={({ rule }) => rule}
      />
    </section>
  );
}

function useColumns(rules: readonly Rule[]): readonly Column<Rule>[] {
  const { t, of } = useSpeech();
  const { may } = useSession();
  const path = useAreaPath();
  return [
    { id: 'order', title: t('routing.order'), cell: (rule) => rules.indexOf(rule) + 1 },
    {
      id: 'rule',
      title: t('routing.rule'),
      cell: ({ rule }) =>
        may('plugins.manage') ? (
          <Link to={path('plugins', rule)} aria-label={t('routing.settings', { rule })}>
            {rule}
          </Link>
        ) : (
          rule
        ),
    },
    { id: 'kind', title: t('routing.kind'), cell: ({ title, plugin }) => (title === undefined ? plugin : of(title)) },
    { id: 'state', title: t('routing.state'), cell: ({ enabled }) => t(enabled ? 'routing.on' : 'routing.off') },
  ];
}
